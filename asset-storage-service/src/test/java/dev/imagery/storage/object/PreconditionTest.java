package dev.imagery.storage.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreconditionTest {

    private static final String ETAG = "\"abc\"";

    @Test
    void whoSaysNothingPasses() {
        assertThat(Precondition.of(null, null, ETAG)).isEqualTo(Precondition.PASSED);
    }

    @Test
    void whoHasTheObjectIsTold() {
        assertThat(Precondition.of(null, List.of("\"x\"", ETAG), ETAG)).isEqualTo(Precondition.NOT_MODIFIED);
        assertThat(Precondition.of(null, List.of("W/\"abc\""), ETAG)).isEqualTo(Precondition.NOT_MODIFIED);
        assertThat(Precondition.of(null, List.of("*"), ETAG)).isEqualTo(Precondition.NOT_MODIFIED);
        assertThat(Precondition.of(null, List.of("\"x\""), ETAG)).isEqualTo(Precondition.PASSED);
    }

    @Test
    void whoMeansAnotherObjectFailsWhateverElseIsSaid() {
        assertThat(Precondition.of(List.of("\"x\""), List.of(ETAG), ETAG)).isEqualTo(Precondition.FAILED);
        assertThat(Precondition.of(List.of("W/\"abc\""), null, ETAG)).isEqualTo(Precondition.FAILED);
        assertThat(Precondition.of(List.of("\"x\"", ETAG), null, ETAG)).isEqualTo(Precondition.PASSED);
        assertThat(Precondition.of(List.of("*"), null, ETAG)).isEqualTo(Precondition.PASSED);
    }
}
