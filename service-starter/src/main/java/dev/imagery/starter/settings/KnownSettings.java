package dev.imagery.starter.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Names of settings, as Spring compares them: {@code max-bytes}, {@code maxBytes} and {@code max_bytes} are the same. */
final class KnownSettings {

    private final Set<String> names = new HashSet<>();
    private final Set<ConfigurationPropertyName> written = new HashSet<>();
    private final Set<ConfigurationPropertyName> inTheEnvironment = new HashSet<>();
    private final List<ConfigurationPropertyName> holders = new ArrayList<>();
    private final List<ConfigurationPropertyName> holdersInTheEnvironment = new ArrayList<>();

    KnownSettings(Collection<Setting> settings) {
        for (Setting setting : settings) {
            ConfigurationPropertyName name = ConfigurationPropertyName.of(setting.name());
            ConfigurationPropertyName dashless =
                    ConfigurationPropertyName.of(setting.name().replace('-', '.'));
            names.add(setting.name());
            written.add(name);
            inTheEnvironment.addAll(List.of(name, dashless));
            if (setting.holdsOthers()) {
                holders.add(name);
                holdersInTheEnvironment.addAll(List.of(name, dashless));
            }
        }
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** Whether it is one of them, or within one that is a list or a map. */
    boolean have(ConfigurationPropertyName name) {
        return written.contains(name) || isWithin(holders, name);
    }

    /** As {@link #have}, of a variable of the environment, where a dash may be an underscore and so cannot be told from a dot. */
    boolean haveInTheEnvironment(ConfigurationPropertyName name) {
        return inTheEnvironment.contains(name) || isWithin(holdersInTheEnvironment, name);
    }

    private static boolean isWithin(List<ConfigurationPropertyName> holders, ConfigurationPropertyName name) {
        return holders.stream().anyMatch(holder -> holder.isAncestorOf(name));
    }

    /** The names as variables of the environment. */
    Stream<String> variables() {
        return names.stream().map(Variables::of);
    }
}
