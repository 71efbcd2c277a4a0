package dev.imagery.orchestration.edition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether {@code spring.datasource.url} says something. Where it does not, Spring Boot would look for a database in memory, and fail; and
 * all that it sets up around a database would only take time at the start.
 */
final class DatabaseConfigured implements Condition, AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OF_DATABASES = List.of(
            "org.springframework.boot.flyway.",
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.transaction.");

    private @Nullable Environment environment;

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isConfigured(context.getEnvironment());
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean configured = isConfigured(Objects.requireNonNull(environment));
        boolean[] matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = configured || !isOfDatabases(autoConfigurations[i]);
        }
        return matches;
    }

    private static boolean isOfDatabases(@Nullable String autoConfiguration) {
        return autoConfiguration != null && OF_DATABASES.stream().anyMatch(autoConfiguration::startsWith);
    }

    private static boolean isConfigured(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }
}
