package dev.imagery.starter.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What operations declare. */
final class Scopes {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private Scopes() {}

    /** The scope that it takes to call an operation by this method; empty where it declares none. */
    static Optional<String> of(HandlerMethod operation, String method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), Scope.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), Scope.class)))
                .map(Scope::value)
                .map(declared ->
                        declared.contains(":") ? declared : declared + (READING.contains(method) ? ":read" : ":write"));
    }
}
