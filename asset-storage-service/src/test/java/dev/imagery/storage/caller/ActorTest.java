package dev.imagery.storage.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "ada@example.com", "Renée Ōe", "job of the night"})
    void anybodyHasAName(String name) {
        assertThat(new Actor(name).isNamed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " ada", "ada ", "a\nb", "a\u0000b"})
    void whatCannotBeReadInALogIsNoName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(name));
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(new Actor("a".repeat(200)).isNamed()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor("a".repeat(201)));
    }

    @Test
    void whoSaysNothingIsNotNamed() {
        assertThat(Actor.ANONYMOUS.isNamed()).isFalse();
    }
}
