package dev.imagery.generation.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    # If-Match    | If-None-Match | newest | holds
                                  |               |        | true
                                  |               | 3      | true
                    '"3"'         |               | 3      | true
                    '"3+json"'    |               | 3      | true
                    '"2", "3"'    |               | 3      | true
                    *             |               | 3      | true
                    '"2"'         |               | 3      | false
                    'W/"3"'       |               | 3      | false
                    3             |               | 3      | false
                    *             |               |        | false
                    '"3"'         |               |        | false
                                  | *             |        | true
                                  | *             | 1      | false
                                  | '"3"'         | 3      | false
                                  | '"2"'         | 3      | true
                    """)
    void holdsOfTheNewestVersion(String ifMatch, String ifNoneMatch, Integer newest, boolean holds) {
        var precondition = new Precondition(Optional.ofNullable(ifMatch), Optional.ofNullable(ifNoneMatch));

        var refusal = catchThrowable(() -> precondition.require("wall", Optional.ofNullable(newest)));

        assertThat(refusal == null).isEqualTo(holds);
        assertThat(holds
                        || refusal instanceof ProblemException problem
                                && problem.status().value() == 412)
                .isTrue();
    }
}
