package dev.imagery.storage.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagedTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant TOKYO = NOW.plusSeconds(60);
    private static final Instant BERLIN = NOW.plusSeconds(120);
    private static final List<String> ALL = List.of("US", "JP", "DE");

    @Test
    void marketsOpenOneAfterTheOther() {
        Staged staged = staged(NOW);

        assertThat(staged.open(ALL, NOW)).containsExactly("US");
        assertThat(staged.next(NOW)).contains(TOKYO);
        assertThat(staged.open(ALL, TOKYO)).containsExactly("JP", "US");
        assertThat(staged.next(TOKYO)).contains(BERLIN);
        assertThat(staged.open(ALL, BERLIN)).containsExactly("DE", "JP", "US");
        assertThat(staged.next(BERLIN)).isEmpty();
    }

    @Test
    void allOthersMayComeLast() {
        Staged staged = staged(BERLIN.plusSeconds(1));

        assertThat(staged.open(ALL, BERLIN)).containsExactly("DE", "JP");
        assertThat(staged.next(BERLIN)).contains(BERLIN.plusSeconds(1));
    }

    private static Staged staged(Instant otherwise) {
        return new Staged(
                List.of(new Embargo(List.of("JP"), TOKYO), new Embargo(List.of("DE"), BERLIN)),
                otherwise,
                Actor.ANONYMOUS,
                Optional.empty());
    }
}
