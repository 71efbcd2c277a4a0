package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings one title into the catalogue. A title that says nothing new keeps its row. */
@Component
class TitleImport {

    private final Revisions revisions;
    private final TitleRows rows;

    TitleImport(Revisions revisions, TitleRows rows) {
        this.revisions = revisions;
        this.rows = rows;
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
        rows.put(id, revisions.next(), facts);
        return current.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }
}
