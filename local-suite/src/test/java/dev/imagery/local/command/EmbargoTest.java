package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EmbargoTest {

    @Test
    void theTimeOfAPlace() {
        assertThat(written("JP,KR=2026-12-01T09:00@Asia/Tokyo"))
                .isEqualTo(
                        "{\"countries\":[\"JP\",\"KR\"],\"until\":{\"local\":\"2026-12-01T09:00\",\"zone\":\"Asia/Tokyo\"}}");
    }

    @Test
    void anInstantWithItsOffset() {
        assertThat(written("DE=2026-12-01T09:00:00+01:00"))
                .isEqualTo("{\"countries\":[\"DE\"],\"until\":\"2026-12-01T09:00:00+01:00\"}");
    }

    @Test
    void whatIsNoneSaysWhatIsExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embargo.read("Japan=tomorrow"))
                .withMessage("'Japan=tomorrow' is no embargo; expected such as JP,KR=2026-12-01T09:00@Asia/Tokyo");
    }

    private static String written(String text) {
        ObjectNode embargo = JsonMapper.shared().createObjectNode();
        Embargo.read(text).addTo(embargo);
        return embargo.toString();
    }
}
