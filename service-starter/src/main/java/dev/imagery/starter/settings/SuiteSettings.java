package dev.imagery.starter.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The settings of all services and the variables of the command line, with whose each is. An environment is shared, by a shell or by containers
 * that are configured alike, so what is another's in it is nobody's mistake.
 */
final class SuiteSettings {

    static final String FILE = "settings-of-the-suite.properties";

    private final Properties owners;

    SuiteSettings() {
        try {
            owners = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE, SuiteSettings.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The starter's jar lacks " + FILE, e);
        }
    }

    Stream<String> names() {
        return owners.stringPropertyNames().stream();
    }

    /** Any of them is taken for a list, as it is another's to know. */
    KnownSettings known() {
        return new KnownSettings(names().map(name -> new Setting(name, true)).toList());
    }

    /** Whose setting it is, where there is one of the name. */
    Optional<String> owner(ConfigurationPropertyName name) {
        return names().filter(known -> {
                    ConfigurationPropertyName other = ConfigurationPropertyName.of(known);
                    return other.equals(name) || other.isAncestorOf(name);
                })
                .findFirst()
                .map(owners::getProperty);
    }
}
