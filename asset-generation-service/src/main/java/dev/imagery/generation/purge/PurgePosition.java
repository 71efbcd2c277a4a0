package dev.imagery.generation.purge;

import dev.imagery.generation.catalog.ArtworkPurge;
import dev.imagery.generation.storage.PurgePage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far storage's purges were followed. It moves in the transaction in which the catalogue's artwork ends. */
@Component
class PurgePosition {

    private final JdbcClient jdbc;
    private final ArtworkPurge artwork;

    PurgePosition(JdbcClient jdbc, ArtworkPurge artwork) {
        this.jdbc = jdbc;
        this.artwork = artwork;
    }

    /** The number of the last one; 0 before the first. */
    @Transactional(readOnly = true)
    public long seen() {
        return position("");
    }

    /** @param seen the position that the page was asked for with; where another instance has moved it since, nothing is done */
    @Transactional
    public void follow(long seen, PurgePage page) {
        if (position("for update") != seen) {
            return;
        }
        page.portions().forEach(portion -> artwork.take(portion.titleId(), portion.purge()));
        if (page.newest() < seen) {
            move(0);
        } else if (!page.portions().isEmpty()) {
            move(page.portions().getLast().number());
        }
    }

    private long position(String lock) {
        return jdbc.sql("select number from purge_position " + lock)
                .query(Long.class)
                .single();
    }

    private void move(long number) {
        jdbc.sql("update purge_position set number = :number")
                .param("number", number)
                .update();
    }
}
