package dev.imagery.starter.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.function.SingletonSupplier;

/** Finds what is set of {@code imagery.*} and no one reads, in all sources that can be listed. */
final class UnknownSettings {

    private static final ConfigurationPropertyName IMAGERY = ConfigurationPropertyName.of("imagery");

    private final KnownSettings own;

    /** Hardly ever wanted. */
    private final Supplier<SuiteSettings> ofTheSuite = SingletonSupplier.of(SuiteSettings::new);

    private final Supplier<KnownSettings> others =
            SingletonSupplier.of(() -> ofTheSuite.get().known());

    UnknownSettings(KnownSettings own) {
        this.own = own;
    }

    List<UnknownSetting> in(Environment environment) {
        Stream.Builder<UnknownSetting> unknown = Stream.builder();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                boolean shared = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
                names.stream()
                        .filter(IMAGERY::isAncestorOf)
                        .filter(name -> shared ? !isKnownInTheEnvironment(name) : !own.have(name))
                        .map(name -> unknown(source, name, shared))
                        .forEach(unknown);
            }
        }
        return unknown.build().distinct().toList();
    }

    private boolean isKnownInTheEnvironment(ConfigurationPropertyName name) {
        return own.haveInTheEnvironment(name) || others.get().haveInTheEnvironment(name);
    }

    private UnknownSetting unknown(ConfigurationPropertySource source, ConfigurationPropertyName name, boolean shared) {
        Hints hints = new Hints(own, ofTheSuite);
        Origin origin =
                Objects.requireNonNull(source.getConfigurationProperty(name)).getOrigin();
        String written = origin instanceof PropertySourceOrigin within ? within.getPropertyName() : name.toString();
        return shared
                ? new UnknownSetting(written, "in the environment", hints.ofVariable(written))
                : new UnknownSetting(written, place(origin), hints.of(name));
    }

    /** The file's line, where it is known, rather than the file. */
    private static String place(@Nullable Origin origin) {
        return origin instanceof PropertySourceOrigin within && within.getOrigin() == null
                ? within.getPropertySource().getName()
                : String.valueOf(origin);
    }
}
