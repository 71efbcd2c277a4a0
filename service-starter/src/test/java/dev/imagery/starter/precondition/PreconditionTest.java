package dev.imagery.starter.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

    private static final Set<String> NOTHING = Set.of();

    @Test
    void whoDoesNotCareMayWrite() {
        holds(new Precondition(Optional.empty(), Optional.empty()), NOTHING);
        holds(new Precondition(Optional.empty(), Optional.empty()), Set.of("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"2\", \"3\"", "*"})
    void whoHasSeenWhatThereIsMayWrite(String seen) {
        holds(ifMatch(seen), Set.of("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "3", ""})
    void whoHasSeenSomethingElseMayNot(String seen) {
        fails(ifMatch(seen), Set.of("3"));
    }

    @Test
    void nothingMatchesWhereThereIsNothing() {
        fails(ifMatch("*"), NOTHING);
        holds(ifNoneMatch("*"), NOTHING);
    }

    @Test
    void whoWantsToBeTheFirstMayNotReplace() {
        fails(ifNoneMatch("*"), Set.of("3"));
        holds(ifNoneMatch("\"2\""), Set.of("3"));
    }

    @Test
    void theProblemSaysWhatThereIs() {
        assertThatThrownBy(() -> ifMatch("\"2\"").require(Set.of("3"), "The page home is at version 3"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(412);
                    assertThat(problem.title()).isEqualTo("The page home is at version 3");
                });
    }

    private static Precondition ifMatch(String tags) {
        return new Precondition(Optional.of(tags), Optional.empty());
    }

    private static Precondition ifNoneMatch(String tags) {
        return new Precondition(Optional.empty(), Optional.of(tags));
    }

    private static void holds(Precondition precondition, Set<String> tags) {
        assertThatCode(() -> precondition.require(tags, "It is there")).doesNotThrowAnyException();
    }

    private static void fails(Precondition precondition, Set<String> tags) {
        assertThatThrownBy(() -> precondition.require(tags, "It is there")).isInstanceOf(ProblemException.class);
    }
}
