package dev.imagery.starter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class UnknownSettingsTest {

    private final KnownSettings own = new KnownSettings(List.of(
            Setting.of("imagery.artwork.max-bytes", "org.springframework.util.unit.DataSize"),
            Setting.of("imagery.cdn.base-url", "java.net.URI"),
            Setting.of("imagery.webhooks.allowed-networks", "java.util.List<java.lang.String>"),
            Setting.of("imagery.pages.names", "java.util.Map<java.lang.String,java.lang.String>")));

    private final StandardEnvironment environment = new StandardEnvironment();

    UnknownSettingsTest() {
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imagery.artwork.max-bytes",
                "imagery.artwork.maxBytes",
                "imagery.artwork.max_bytes",
                "imagery.webhooks.allowed-networks",
                "imagery.webhooks.allowed-networks[1]",
                "imagery.pages.names.one",
                "imagery.pages.names[and.another]",
                "spring.datasource.urll"
            })
    void whatIsKnownIsFineInAnyOfSpringsSpellings(String name) {
        set("commandLineArgs", name);
        assertThat(unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMAGERY_ARTWORK_MAXBYTES",
                "IMAGERY_ARTWORK_MAX_BYTES",
                "imagery_artwork_maxbytes",
                "imagery.artwork.max-bytes",
                "IMAGERY_WEBHOOKS_ALLOWEDNETWORKS",
                "IMAGERY_WEBHOOKS_ALLOWED_NETWORKS_0",
                "IMAGERY_PAGES_NAMES_ONE",
                "IMAGERY"
            })
    void soItIsInTheEnvironment(String variable) {
        export(variable);
        assertThat(unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMAGERY_RENDER_SLOTS",
                "IMAGERY_RENDER_TILE_CACHE_DIRECTORY",
                "IMAGERY_VISIT_LANGUAGES_0",
                "IMAGERY_YES"
            })
    void anEnvironmentMayNameWhatIsOfOtherServicesOrOfTheCommandLine(String variable) {
        export(variable);
        assertThat(unknown()).isEmpty();
    }

    @Test
    void othersSettingsElsewhereAreMistakes() {
        set("commandLineArgs", "imagery.render.slots");
        assertThat(unknown())
                .containsExactly("imagery.render.slots (commandLineArgs): a setting of asset-generation-service");
    }

    @Test
    void allUnknownOnesAreToldWithWhereTheyAreSetAndWhatWasMeant() {
        set("commandLineArgs", "imagery.artwork.max-byte");
        export("IMAGERY_CDN_BAS_URL");
        set("systemProperties", "imagery.nothing.that.is.known");

        assertThat(unknown())
                .containsExactly(
                        "imagery.artwork.max-byte (commandLineArgs): did you mean imagery.artwork.max-bytes?",
                        "IMAGERY_CDN_BAS_URL (in the environment): did you mean IMAGERY_CDN_BASEURL?",
                        "imagery.nothing.that.is.known (systemProperties)");
    }

    @Test
    void ofAFileTheLineIsTold() throws IOException {
        Resource file = new ByteArrayResource("""
                imagery:
                  cdn:
                    base-url: http://localhost
                    base-ur: http://localhost
                """.getBytes(StandardCharsets.UTF_8), "mounted.yml");
        new YamlPropertySourceLoader().load("mounted", file).forEach(environment.getPropertySources()::addLast);

        assertThat(unknown())
                .containsExactly(
                        "imagery.cdn.base-ur (Byte array resource [mounted.yml] - 4:14): did you mean imagery.cdn.base-url?");
    }

    @Test
    void whatIsWithinASettingThatHoldsNothingIsUnknown() {
        set("commandLineArgs", "imagery.artwork.max-bytes.most");
        assertThat(unknown()).singleElement().asString().startsWith("imagery.artwork.max-bytes.most (commandLineArgs)");
    }

    private List<String> unknown() {
        return new UnknownSettings(own)
                .in(environment).stream().map(UnknownSetting::toString).toList();
    }

    private void set(String source, String name) {
        add(new MapPropertySource(source, Map.of(name, "value-of-it")));
    }

    private void export(String variable) {
        add(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "value-of-it")));
    }

    private void add(PropertySource<?> source) {
        environment.getPropertySources().addLast(source);
    }
}
