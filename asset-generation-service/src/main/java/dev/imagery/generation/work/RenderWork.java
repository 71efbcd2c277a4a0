package dev.imagery.generation.work;

import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.work.ChunkRows.RaisedChunk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The renders that batches want. Each is in flight once, whichever batches want it; a batch that ends drops what it wanted, and what
 * others want goes on for them.
 */
@Component
public class RenderWork {

    private static final int RENDERS_A_STATEMENT = 500;

    private final InFlightRows flights;
    private final WantRows wants;
    private final EndedRows ended;
    private final ChunkRows chunks;
    private final LaneRows lanes;
    private final FailedTries tries;
    private final TaskQueues queues;
    private final WorkSettings settings;
    private final Clock clock;

    RenderWork(
            InFlightRows flights,
            WantRows wants,
            EndedRows ended,
            ChunkRows chunks,
            LaneRows lanes,
            FailedTries tries,
            TaskQueues queues,
            WorkSettings settings,
            Clock clock) {
        this.flights = flights;
        this.wants = wants;
        this.ended = ended;
        this.chunks = chunks;
        this.lanes = lanes;
        this.tries = tries;
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes what a batch wants, and puts in flight what is neither known nor in flight for another.
     *
     * @param epoch under which all is rendered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void want(UUID batch, Priority priority, int epoch, List<WantedRender> renders) {
        var unknown = renders.stream()
                .filter(render -> !render.known())
                .sorted(Comparator.comparing(WantedRender::renderKey))
                .toList();
        var ids = insertChunks(batch, priority, ChunkForm.ofEpoch(epoch), unknown);
        var raised = new ArrayList<RaisedChunk>();
        for (int from = 0; from < unknown.size(); from += RENDERS_A_STATEMENT) {
            var part = unknown.subList(from, Math.min(unknown.size(), from + RENDERS_A_STATEMENT));
            flights.put(
                    part,
                    part.stream()
                            .map(render -> ids.getOrDefault(render.chunk(), 0L))
                            .toList());
            raised.addAll(
                    chunks.raise(part.stream().map(WantedRender::renderKey).toList(), priority));
        }
        wants.insert(batch, renders, clock.instant());
        chunks.deleteEmpty(ids.values());
        raised.stream()
                .filter(RaisedChunk::queued)
                .collect(Collectors.groupingBy(
                        RaisedChunk::form,
                        Collectors.mapping(chunk -> RenderTask.subject(chunk.id()), Collectors.toList())))
                .forEach((form, subjects) -> queues.raise(form.kind(), subjects, priority.level()));
        Stream.concat(Stream.of(batch), raised.stream().map(RaisedChunk::batch))
                .distinct()
                .sorted()
                .forEach(lanes::open);
    }

    /** The ids of the chunks, by their numbers in the batch. */
    private Map<Integer, Long> insertChunks(UUID batch, Priority priority, ChunkForm form, List<WantedRender> renders) {
        var costs = new HashMap<Integer, Double>();
        renders.forEach(render -> costs.merge(render.chunk(), render.cost(), Double::sum));
        var numbers = costs.keySet().stream().sorted().toList();
        var newIds = chunks.newIds(numbers.size());
        var ids = new HashMap<Integer, Long>();
        var made = new ArrayList<ChunkRows.NewChunk>();
        for (int i = 0; i < numbers.size(); i++) {
            ids.put(numbers.get(i), newIds.get(i));
            made.add(new ChunkRows.NewChunk(newIds.get(i), costs.getOrDefault(numbers.get(i), 0.0)));
        }
        chunks.insert(batch, priority, form, made, clock.instant());
        return ids;
    }

    /**
     * Takes the renders of chunks, also from workers that had them before; none where they are done, nobody wants them, or they are of
     * another epoch.
     */
    public List<TakenRender> take(Collection<ChunkTake> takes) {
        return flights.take(takes);
    }

    /** Those of the render keys that the worker may go on with: it has them, and somebody wants them. */
    public Set<String> held(Collection<TakenRender> taken) {
        return flights.held(taken);
    }

    public boolean holds(TakenRender taken) {
        return flights.holds(taken);
    }

    /**
     * Gives results that storage has to all batches that want them.
     *
     * @return for each the batches that have it now; none where another worker has taken the render since or nobody wants it, and
     *     nothing is changed
     */
    public List<List<UUID>> done(List<EndedRender> renders) {
        return ended.end(renders, clock.instant());
    }

    /** Ends what is left of a chunk whose renders were not all ended by the worker that took them. */
    public void leave(long chunk) {
        chunks.deleteEmpty(List.of(chunk));
    }

    /** Drops what a batch wants. What others want too goes on for them; what nobody wants is not worked on any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID batch) {
        var own = chunks.ofBatch(batch);
        flights.lockAllOf(batch);
        wants.drop(batch);
        flights.endUnwanted(own);
        chunks.handOver(own);
        chunks.deleteEmpty(own);
        wants.wanting(flights.keys(own)).forEach(lanes::open);
    }

    /** The batches that want a render. */
    public List<UUID> wanting(String renderKey) {
        return wants.wanting(List.of(renderKey));
    }

    /** The batches that want any render of a chunk. */
    public List<UUID> wanting(long chunk) {
        return wants.wanting(flights.keys(List.of(chunk)));
    }

    public boolean hasOpen(UUID batch) {
        return wants.withoutOpen(Set.of(batch)).isEmpty();
    }

    /** Those of the batches that want nothing any more that is not done. */
    public Set<UUID> withoutOpen(Collection<UUID> batches) {
        return wants.withoutOpen(batches);
    }

    /** What is not done, by priority, the highest first; without the priorities of which all is. */
    public List<Backlog> backlog() {
        return chunks.backlog(clock.instant());
    }

    public Map<UUID, RenderCounts> counts(Collection<UUID> batches) {
        return wants.counts(batches);
    }

    /**
     * Notes that a worker died on a chunk. Its renders go on apart from each other, so that one of them that kills workers does not
     * take the others along.
     *
     * @return the render keys on which workers died too often; they are not worked on any more until their batches are failed
     */
    @Transactional
    public List<String> died(long chunk) {
        var dead = flights.died(chunk);
        for (var render : dead) {
            tries.add(
                    render.renderKey(),
                    render.attempt(),
                    render.worker(),
                    "The worker died on it, which is death " + render.deaths(),
                    "Worker " + render.worker() + " gave no sign of life any more.");
        }
        var fatal = dead.stream()
                .filter(render -> render.deaths() >= settings.deaths())
                .map(InFlightRows.DeadRender::renderKey)
                .toList();
        if (dead.size() > 1) {
            split(chunk, dead.stream().map(InFlightRows.DeadRender::renderKey).toList());
        }
        return fatal;
    }

    private void split(long chunk, List<String> renderKeys) {
        var ids = chunks.copies(chunk, renderKeys.size());
        for (int i = 0; i < renderKeys.size(); i++) {
            flights.move(renderKeys.get(i), ids.get(i));
        }
        chunks.deleteEmpty(List.of(chunk));
        wants.wanting(renderKeys).forEach(lanes::open);
    }
}
