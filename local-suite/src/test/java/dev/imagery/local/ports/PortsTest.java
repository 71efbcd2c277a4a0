package dev.imagery.local.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void withoutSettingsThePortsAreTheUsualOnes() {
        Ports ports = Ports.from(Map.of());
        assertThat(ports.of(SuitePort.ORCHESTRATION)).isEqualTo(8080);
        assertThat(ports.of(SuitePort.GALLERY)).isEqualTo(8090);
        assertThat(ports.url(SuitePort.STORAGE)).isEqualTo("http://localhost:8082");
    }

    @Test
    void aSettingMovesItsPortAlone() {
        Ports ports = Ports.from(Map.of("IMAGERY_STORAGE_PORT", "9082"));
        assertThat(ports.of(SuitePort.STORAGE)).isEqualTo(9082);
        assertThat(ports.of(SuitePort.GENERATION)).isEqualTo(8081);
    }

    @Test
    void aSettingThatIsNoPortIsNamedWithWhatWasFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.from(Map.of("IMAGERY_S3_PORT", "70000")))
                .withMessageContaining("IMAGERY_S3_PORT")
                .withMessageContaining("70000")
                .withMessageContaining("1 to 65535");
    }

    @Test
    void twoPartsOnOnePortAreRefusedWithBothSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.from(Map.of("IMAGERY_STORAGE_PORT", "8080")))
                .withMessageContaining("IMAGERY_ORCHESTRATION_PORT")
                .withMessageContaining("IMAGERY_STORAGE_PORT")
                .withMessageContaining("8080");
    }

    @Test
    void freePortsAreAllDifferent() throws IOException {
        Ports ports = Ports.free();
        Set<Integer> numbers = new HashSet<>();
        for (SuitePort port : SuitePort.values()) {
            numbers.add(ports.of(port));
        }
        assertThat(numbers).hasSize(SuitePort.values().length);
    }
}
