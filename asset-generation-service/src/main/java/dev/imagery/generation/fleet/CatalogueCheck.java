package dev.imagery.generation.fleet;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue can be read. */
@Component
@OnlyIn(Role.WORKER)
class CatalogueCheck implements FitnessCheck {

    private final JdbcClient jdbc;

    CatalogueCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "the catalogue";
    }

    @Override
    public void check() {
        try {
            jdbc.sql("""
                    select (select revision from catalog_head) is not null
                       and (select count(*) from (select from artwork limit 1) as one) >= 0
                       and (select count(*) from (select from font limit 1) as one) >= 0
                    """).query(Boolean.class).single();
        } catch (DataAccessException e) {
            throw new Unfit(
                    "the catalogue cannot be read: " + e.getMostSpecificCause().getMessage(), e);
        }
    }
}
