package dev.imagery.storage.compare;

import dev.imagery.storage.compare.PicturePairs.Pair;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how different pairs of pictures look. */
@Repository
class Measurements {

    private final JdbcClient jdbc;

    Measurements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of comparing two pictures. */
    sealed interface Outcome {

        /** They differ by so much, from 0 to 1. */
        record Differs(double by) implements Outcome {}

        /** They cannot be compared, and why. */
        record Incomparable(String obstacle) implements Outcome {}
    }

    /** Notes it, unless one of the renders was forgotten meanwhile. */
    void note(Pair pair, Outcome outcome) {
        Optional<Double> difference =
                outcome instanceof Outcome.Differs differs ? Optional.of(differs.by()) : Optional.empty();
        Optional<String> obstacle =
                outcome instanceof Outcome.Incomparable not ? Optional.of(not.obstacle()) : Optional.empty();
        jdbc.sql("""
                insert into render_change (before_key, after_key, difference, obstacle)
                select :before, :after, :difference, :obstacle
                where (select count(*) from (
                  select from render where render_key in (:before, :after) order by render_key for key share) as kept) = 2
                on conflict do nothing
                """)
                .param("before", pair.before().bytes())
                .param("after", pair.after().bytes())
                .param("difference", difference.orElse(null))
                .param("obstacle", obstacle.orElse(null))
                .update();
    }
}
