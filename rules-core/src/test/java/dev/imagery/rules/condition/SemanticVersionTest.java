package dev.imagery.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {

    /** Section 11 of the specification, its own examples, and numbers that no {@code long} holds. */
    @Test
    void versionsAreInTheOrderOfTheSpecification() {
        List<@Nullable SemanticVersion> versions = List.of(
                        "0.0.0-0",
                        "0.9.9",
                        "1.0.0-1",
                        "1.0.0-99999999999999999998",
                        "1.0.0-99999999999999999999",
                        "1.0.0-Alpha",
                        "1.0.0-alpha",
                        "1.0.0-alpha.0",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "1.0.1",
                        "1.2.0",
                        "1.10.0",
                        "2.0.0",
                        "2.1.0",
                        "2.1.1",
                        "999999999999999.0.0")
                .stream()
                .map(SemanticVersion::read)
                .toList();

        assertThat(versions).doesNotContainNull().isSorted().doesNotHaveDuplicates();
    }

    @Test
    void buildMetadataHasNoPartInTheOrder() {
        assertThat(SemanticVersion.read("1.0.0+b")).isEqualTo(SemanticVersion.read("1.0.0+a"));
    }

    @Test
    void theNextVersionIsTheLeastThatIsGreater() {
        assertThat(next("1.2.3")).isEqualTo("1.2.4-0");
        assertThat(next("1.2.3-rc.1")).isEqualTo("1.2.3-rc.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "1.2.3.4",
                "v1.2.3",
                " 1.2.3",
                "01.2.3",
                "1.2.3-01",
                "1.2.3-",
                "1.2.3-a..b",
                "1.2.3+",
                "1.2.3-ä",
                "-1.2.3",
                "1.2.x",
                "1000000000000000.0.0"
            })
    void whatIsNoVersionIsNone(String text) {
        assertThat(SemanticVersion.read(text)).isNull();
    }

    private static String next(String text) {
        SemanticVersion version = SemanticVersion.read(text);
        assertThat(version).isNotNull();
        return version == null ? "" : version.next().toString();
    }
}
