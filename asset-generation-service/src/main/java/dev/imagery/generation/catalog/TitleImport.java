package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.toMap;

import dev.imagery.generation.catalog.title.TitleFacts;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings titles into the catalogue, each import as one revision. A title that says nothing new keeps its row. */
@Component
class TitleImport {

    private static final int ROWS_A_FLUSH = 1_000;

    private final Revisions revisions;
    private final TitleRows rows;
    private final EntityManager entities;

    TitleImport(Revisions revisions, TitleRows rows, EntityManager entities) {
        this.revisions = revisions;
        this.rows = rows;
        this.entities = entities;
    }

    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    @Transactional
    public Outcome put(long id, TitleFacts facts) {
        revisions.lock();
        var current = rows.current(id);
        if (current.filter(row -> row.facts().equals(facts)).isPresent()) {
            return Outcome.UNCHANGED;
        }
        write(revisions.next(), Map.of(id, facts));
        return current.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    /** Imports all and answers the revision, which is taken even where nothing is new. */
    @Transactional
    public long putAll(SequencedMap<Long, TitleFacts> titles) {
        long revision = revisions.next();
        titles.keySet().stream()
                .gather(Gatherers.windowFixed(ROWS_A_FLUSH))
                .forEach(ids -> write(revision, changed(ids, titles)));
        return revision;
    }

    private Map<Long, TitleFacts> changed(List<Long> ids, Map<Long, TitleFacts> titles) {
        var current = rows.current(ids).stream().collect(toMap(TitleRow::id, TitleRow::facts));
        entities.clear(); // or each flush compares all rows read so far with what they were
        var changed = new HashMap<Long, TitleFacts>();
        ids.forEach(id -> Optional.ofNullable(titles.get(id))
                .filter(facts -> !facts.equals(current.get(id)))
                .ifPresent(facts -> changed.put(id, facts)));
        return changed;
    }

    private void write(long revision, Map<Long, TitleFacts> titles) {
        if (titles.isEmpty()) {
            return;
        }
        rows.end(revision, titles.keySet());
        titles.forEach((id, facts) -> entities.persist(new TitleRow(id, revision, facts)));
        entities.flush();
        entities.clear();
    }
}
