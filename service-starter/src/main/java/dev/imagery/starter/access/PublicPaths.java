package dev.imagery.starter.access;

import java.util.List;

/**
 * What a service answers to everybody, without a token; a bean where there is anything of that kind.
 *
 * @param patterns of Spring's, such as {@code /assets/**}
 */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    /** Those of these patterns. */
    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
