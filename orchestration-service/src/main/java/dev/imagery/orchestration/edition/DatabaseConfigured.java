package dev.imagery.orchestration.edition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether {@code spring.datasource.url} says something. Where it does not, Spring Boot would look for a database in memory, and fail. */
final class DatabaseConfigured implements Condition, AutoConfigurationImportFilter, EnvironmentAware {

    private static final String DATA_SOURCES = DataSourceAutoConfiguration.class.getName();

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
            matches[i] = configured || !DATA_SOURCES.equals(autoConfigurations[i]);
        }
        return matches;
    }

    private static boolean isConfigured(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }
}
