package dev.imagery.starter.settings;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Ends a start where something named {@code imagery.*} is set that is no setting of the service: a misspelt one would be taken for its default
 * and not be missed until it matters. Wherever it is set: on the command line, in the environment, in files, in system properties.
 */
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        KnownSettings own = OwnSettings.read(SettingsCheck.class.getClassLoader());
        List<UnknownSetting> unknown = new UnknownSettings(own).in(context.getEnvironment());
        if (!unknown.isEmpty()) {
            throw new UnknownSettingsException(unknown);
        }
    }

    /** After whatever adds settings. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
