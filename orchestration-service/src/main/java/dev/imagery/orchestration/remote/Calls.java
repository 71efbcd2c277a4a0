package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls under way. Whoever asks what is being asked already joins that call. */
final class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final Executor threads;
    private final Map<List<Map<String, String>>, Call> underWay = new ConcurrentHashMap<>();

    Calls(Executor threads) {
        this.threads = threads;
    }

    /**
     * The call for these contexts, begun where there is none.
     *
     * @param asking is run beside the visit
     */
    Call join(List<Map<String, String>> contexts, Function<List<Map<String, String>>, Optional<Answer>> asking) {
        Call call = underWay.get(contexts);
        if (call != null) {
            return call;
        }
        Call own = new Call(System.nanoTime(), new CompletableFuture<>());
        Call others = underWay.putIfAbsent(contexts, own);
        if (others != null) {
            return others;
        }
        threads.execute(() -> {
            Optional<Answer> answer = Optional.empty();
            try {
                answer = asking.apply(contexts);
            } catch (RuntimeException failure) {
                log.error("A call to customization ended in a way that nobody thought of", failure);
            } finally {
                underWay.remove(contexts);
                own.answer().complete(answer);
            }
        });
        return own;
    }

    int size() {
        return underWay.size();
    }
}
