package dev.imagery.storage.render;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.object.Verification;
import dev.imagery.storage.tombstone.Purged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Records renders: verifies the objects first, outside any transaction, then adds the rows. The first writer of a key wins; what another
 * one made of the same key is never looked at, its objects are nobody's.
 */
@Service
class Recording {

    private final PurgedParts purged;
    private final RenderTable renders;
    private final KnownRenders known;
    private final Verification verification;
    private final Counter losers;

    Recording(
            PurgedParts purged,
            RenderTable renders,
            KnownRenders known,
            Verification verification,
            MeterRegistry metrics) {
        this.purged = purged;
        this.renders = renders;
        this.known = known;
        this.verification = verification;
        this.losers = Counter.builder("imagery.renders.discarded")
                .description("Reports of a known render with other pictures than the first")
                .register(metrics);
    }

    /** The render that holds the key, and whether this call recorded it. */
    record Outcome(RecordedRender render, boolean created) {}

    /** @throws ProblemException 422 with a fault for each object that is missing or different; 410 with each part that was purged */
    Outcome record(Sha256 key, RenderReport report) {
        refuse(RenderFaults.of(report.renditions()));
        Purged.refuse(purged.of(report.render(key)));
        Optional<RecordedRender> earlier = find(key);
        if (earlier.isPresent()) {
            return lost(earlier.get(), report);
        }
        verify(report.renditions());
        boolean created = renders.record(report.render(key), report.telling());
        RecordedRender winner = find(key)
                .orElseThrow(() ->
                        Purged.problem("The render was taken down for good as soon as it was recorded", List.of()));
        return created ? new Outcome(winner, true) : lost(winner, report);
    }

    private void verify(List<RenderReport.Picture> pictures) {
        List<Verification.Finding> findings = verification.verify(pictures.stream()
                .map(picture -> new Verification.Claim(picture.key(), picture.bytes()))
                .toList());
        refuse(IntStream.range(0, pictures.size())
                .mapToObj(i -> RenderFaults.of(i, pictures.get(i), findings.get(i)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.faulty("invalid-render", "The render", faults);
        }
    }

    /** The same report again is a retry; only another one is a result that is lost. */
    private Outcome lost(RecordedRender winner, RenderReport report) {
        if (!Set.copyOf(report.pictures()).equals(Set.copyOf(winner.renditions()))) {
            losers.increment();
        }
        return new Outcome(winner, false);
    }

    private Optional<RecordedRender> find(Sha256 key) {
        return known.among(List.of(key)).stream().findFirst();
    }
}
