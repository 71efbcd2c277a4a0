package dev.imagery.orchestration.near;

import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.fixture.Fixture;
import dev.imagery.rules.index.CompiledRelease;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Where the service stands alone: what its fixture says, evaluated here. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "imagery.customization.mode", havingValue = "fixture")
class StandingConfiguration {

    private static final int OUTCOMES = 10_000;

    @Bean
    Customization customization(Fixture fixture, JsonMapper mapper, MeterRegistry metrics) {
        ReleaseIndex index = ReleaseIndex.of(
                fixture.release(),
                fixture.ruleSets().stream().map(RuleSetIndex::compile).toList());
        var release = new NearRelease(
                new CompiledRelease<>(index, Map.of()), new AdaptiveValues(mapper), new Exposures(metrics), OUTCOMES);
        return new NearCustomization(
                new StandingRelease(release), (evaluation, _) -> evaluation, InstantSource.system());
    }
}
