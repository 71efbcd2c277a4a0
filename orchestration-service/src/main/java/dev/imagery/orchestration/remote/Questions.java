package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The questions under way. Whoever asks what is being asked already joins that. */
final class Questions {

    private final Map<List<Map<String, String>>, Question> underWay = new ConcurrentHashMap<>();

    /**
     * The question for these contexts, begun where there is none.
     *
     * @param asking begins it, has it {@linkplain #end ended} whatever comes of it, and does not wait for that
     */
    Question join(List<Map<String, String>> contexts, @Nullable String requestId, Consumer<Question> asking) {
        Question question = underWay.get(contexts);
        if (question != null) {
            return question;
        }
        Question own = new Question(contexts, requestId, System.nanoTime(), new CompletableFuture<>());
        Question others = underWay.putIfAbsent(contexts, own);
        if (others != null) {
            return others;
        }
        asking.accept(own);
        return own;
    }

    /** Gives all who wait for it the answer; whoever asks from now on asks anew. */
    void end(Question question, Optional<Answer> answer) {
        underWay.remove(question.contexts(), question);
        question.answer().complete(answer);
    }

    int size() {
        return underWay.size();
    }
}
