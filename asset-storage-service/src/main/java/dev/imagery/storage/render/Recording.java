package dev.imagery.storage.render;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.Verification;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Records renders: verifies the objects first, outside any transaction, then adds the rows. The first writer of a size and encoding
 * wins; a later report may add sizes and encodings that the render lacks.
 */
@Service
class Recording {

    private final RenderTable renders;
    private final Verification verification;
    private final Counter losers;

    Recording(RenderTable renders, Verification verification, MeterRegistry metrics) {
        this.renders = renders;
        this.verification = verification;
        this.losers = Counter.builder("imagery.renders.discarded")
                .description("Reports of a known render with other pictures than the first")
                .register(metrics);
    }

    /** The render that holds the key, and whether this call recorded it. */
    record Outcome(RecordedRender render, boolean created) {}

    /** @throws ProblemException 422 with a fault for each object that is missing or different */
    Outcome record(Sha256 key, RenderReport report) {
        refuse(RenderFaults.of(report.renditions()));
        Set<Shape> known = find(key).map(Recording::shapes).orElse(Set.of());
        List<RenderReport.Picture> pictures = report.renditions();
        List<Integer> fresh = IntStream.range(0, pictures.size())
                .filter(i -> !known.contains(Shape.of(pictures.get(i).rendition())))
                .boxed()
                .toList();
        verify(pictures, fresh);
        boolean created = !fresh.isEmpty() && renders.record(report.render(key, fresh));
        RecordedRender winner = find(key).orElseThrow();
        count(winner, report);
        return new Outcome(winner, created);
    }

    private void verify(List<RenderReport.Picture> pictures, List<Integer> fresh) {
        List<Verification.Finding> findings = verification.verify(fresh.stream()
                .map(i -> new Verification.Claim(
                        pictures.get(i).key(), pictures.get(i).bytes()))
                .toList());
        refuse(IntStream.range(0, fresh.size())
                .mapToObj(n -> RenderFaults.of(fresh.get(n), pictures.get(fresh.get(n)), findings.get(n)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-render", "The render", faults);
        }
    }

    /** The same report again is a retry; another one has pictures that nobody will see. */
    private void count(RecordedRender winner, RenderReport report) {
        Set<Rendition> kept = Set.copyOf(winner.renditions());
        if (!report.renditions().stream().allMatch(picture -> kept.contains(picture.rendition()))) {
            losers.increment();
        }
    }

    private Optional<RecordedRender> find(Sha256 key) {
        return renders.find(List.of(key)).stream().findFirst();
    }

    private static Set<Shape> shapes(RecordedRender render) {
        return render.renditions().stream().map(Shape::of).collect(Collectors.toSet());
    }

    /** What there is at most one picture of in a render. */
    private record Shape(Encoding encoding, int width, int height) {
        static Shape of(Rendition rendition) {
            return new Shape(rendition.encoding(), rendition.width(), rendition.height());
        }
    }
}
