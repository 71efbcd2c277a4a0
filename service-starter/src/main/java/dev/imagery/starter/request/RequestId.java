package dev.imagery.starter.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id of what this thread works on, as the log's {@code requestId}: a request's, or a task's that goes on for one. */
public final class RequestId {

    /** The header that carries it between services, and back to the caller. */
    public static final String HEADER = "X-Request-Id";

    /** Its name in the log's MDC. */
    public static final String MDC_KEY = "requestId";

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id that this thread works under. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }

    /** Works under {@code id} until the scope is closed; a null or malformed id is replaced by a new one. */
    public static Scope open(@Nullable String id) {
        String before = MDC.get(MDC_KEY);
        String valid = id != null && VALID.matcher(id).matches()
                ? id
                : UUID.randomUUID().toString();
        MDC.put(MDC_KEY, valid);
        return new Scope(valid, before);
    }

    /** Ends by {@link #close()} what {@link RequestId#open} began; on the same thread. */
    public static final class Scope implements AutoCloseable {

        private final String id;
        private final @Nullable String before;

        private Scope(String id, @Nullable String before) {
            this.id = id;
            this.before = before;
        }

        public String id() {
            return id;
        }

        @Override
        public void close() {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        }
    }
}
