package dev.imagery.orchestration;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out what Spring would set up at each start and this mode does not use: only {@code remote} calls customization through a breaker, and
 * {@code fixture}, which tests start again and again, calls nobody and has no pages about its API beside the document.
 */
final class LeftOut implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> OF_BREAKERS = List.of("io.github.resilience4j.", "org.springframework.cloud.");

    private static final List<String> OF_CALLS =
            List.of("org.springframework.boot.http.client.", "org.springframework.boot.restclient.");

    private static final List<String> OF_PAGES = List.of("org.springdoc.webmvc.ui.");

    private @Nullable Environment environment;

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        Environment settings = Objects.requireNonNull(environment);
        boolean[] matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            String name = autoConfigurations[i];
            matches[i] = name == null || !isLeftOut(name, settings);
        }
        return matches;
    }

    static boolean isLeftOut(String autoConfiguration, Environment environment) {
        return leftOut(environment.getProperty("imagery.customization.mode", "remote"))
                .anyMatch(autoConfiguration::startsWith);
    }

    private static Stream<String> leftOut(String mode) {
        return switch (mode) {
            case "near" -> OF_BREAKERS.stream();
            case "fixture" -> Stream.of(OF_BREAKERS, OF_CALLS, OF_PAGES).flatMap(List::stream);
            default -> Stream.of();
        };
    }

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }
}
