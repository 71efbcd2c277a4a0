package dev.imagery.generation.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue's revisions, given one after the other. */
@Component
class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest that is whole; 0 for the empty catalogue. */
    long newest() {
        return jdbc.sql("select revision from catalog_head").query(Long.class).single();
    }

    /** Keeps other imports out until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select revision from catalog_head for update")
                .query(Long.class)
                .single();
    }

    /** Takes the next, for which other imports wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next() {
        return jdbc.sql("update catalog_head set revision = revision + 1 returning revision")
                .query(Long.class)
                .single();
    }
}
