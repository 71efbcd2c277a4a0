package dev.imagery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of AWS Solutions (cdk-nag), and CloudFormation's own. */
@Tag("adapter")
class FindingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void nothingIsFoundThatIsNotJustified(String stage) {
        assertThat(Synthesised.stage(stage).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void cloudFormationTakesTheTemplates(String stage) throws IOException {
        assertThat(Synthesised.stage(stage).validation())
                .contains("\"pluginName\": \"CloudFormation Validate\"", "\"violations\": []")
                .doesNotContainPattern("\"violations\": \\[\\s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void templatesAreMadeWithoutAnAccount(String stage) throws IOException {
        assertThat(Synthesised.stage(stage).manifest())
                .contains("\"artifacts\"")
                .doesNotContain("\"missing\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void eachExceptionSaysWhyInASentence(String stage) {
        assertThat(exceptions(stage))
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(String.valueOf(exception.get("reason")))
                        .as(String.valueOf(exception))
                        .hasSizeGreaterThan(40)
                        .contains(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AwsSolutions-RDS3", "AwsSolutions-RDS10"})
    void prodIsExemptFromNothingThatKeepsItsDatabase(String rule) {
        assertThat(exceptions("prod").map(exception -> String.valueOf(exception.get("id"))))
                .doesNotContain(rule);
    }

    private static Stream<Map<?, ?>> exceptions(String stage) {
        Synthesised synthesised = Synthesised.stage(stage);
        return Stream.of(synthesised.foundation(), synthesised.services())
                .flatMap(template -> ((Map<?, ?>) template.toJSON().get("Resources")).values().stream())
                .map(resource -> ((Map<?, ?>) resource).get("Metadata"))
                .flatMap(metadata -> metadata instanceof Map<?, ?> map && map.get("cdk_nag") instanceof Map<?, ?> nag
                        ? ((List<?>) nag.get("rules_to_suppress")).stream()
                        : Stream.empty())
                .map(exception -> (Map<?, ?>) exception);
    }
}
