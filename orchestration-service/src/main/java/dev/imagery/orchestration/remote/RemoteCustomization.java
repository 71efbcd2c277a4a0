package dev.imagery.orchestration.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.purged.PurgedPictures;
import dev.imagery.orchestration.shedding.Load;
import dev.imagery.starter.request.RequestId;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the customization service, and holds no visit up by it: a visit waits for an answer as long as answers usually take, and then gets the
 * one before while its call goes on. Only a visit that nothing is known for waits until the call ends.
 */
final class RemoteCustomization implements Customization {

    private static final int MOST_RECENT = 10_000;

    private final Asking customization;
    private final Calls calls;
    private final Patience patience;
    private final LastKnownAnswers lastKnown;
    private final PurgedPictures purged;
    private final long longest;
    private final Cache<List<Map<String, String>>, Evaluation> recent;
    /** Equal answers are the same instance, by which others remember what they made of it. */
    private final Interner<Evaluation> instances = Interner.newWeakInterner();

    /**
     * @param longest what a call takes at most
     * @param answerFor for how long an answer is given to others who ask the same
     */
    RemoteCustomization(
            Asking customization,
            Calls calls,
            Patience patience,
            LastKnownAnswers lastKnown,
            PurgedPictures purged,
            Duration longest,
            Duration answerFor) {
        this.customization = customization;
        this.calls = calls;
        this.patience = patience;
        this.lastKnown = lastKnown;
        this.purged = purged;
        this.longest = longest.toNanos();
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST_RECENT)
                .expireAfterWrite(answerFor)
                .build();
    }

    @Override
    public Answer answer(List<Map<String, String>> contexts) {
        Evaluation fresh = recent.getIfPresent(contexts);
        if (fresh != null) {
            return new Answer.Current(fresh);
        }
        Trust trust = customization.trust();
        if (trust == Trust.NONE || Load.isHigh()) {
            return known(contexts);
        }
        String requestId = RequestId.current().orElse(null);
        Call call = calls.join(contexts, asked -> ask(asked, requestId));
        return call.within(wait(contexts, trust)).orElseGet(() -> known(contexts));
    }

    private Optional<Answer> ask(List<Map<String, String>> contexts, @Nullable String requestId) {
        long begin = System.nanoTime();
        return customization
                .evaluate(contexts, requestId)
                .map(answer -> answer instanceof Answer.Current(Evaluation evaluation)
                        ? new Answer.Current(remembered(contexts, evaluation, System.nanoTime() - begin))
                        : answer);
    }

    private Evaluation remembered(List<Map<String, String>> contexts, Evaluation evaluation, long took) {
        Evaluation instance = instances.intern(evaluation);
        patience.took(took);
        lastKnown.remember(contexts, instance);
        recent.put(contexts, instance);
        return instance;
    }

    private long wait(List<Map<String, String>> contexts, Trust trust) {
        Optional<LastKnownAnswers.Candidate> best = lastKnown.of(contexts).findFirst();
        if (best.isEmpty()) {
            return 2 * longest; // it ends before, by its own limit
        }
        if (trust == Trust.ON_TRIAL) {
            return 0;
        }
        return best.get().exact() ? patience.forSame() : patience.forAlike();
    }

    /** The best of what is known that has lost no picture; where all have, the first of which something is left. */
    private Answer known(List<Map<String, String>> contexts) {
        Evaluation rest = null;
        for (Iterator<LastKnownAnswers.Candidate> candidates =
                        lastKnown.of(contexts).iterator();
                candidates.hasNext(); ) {
            LastKnownAnswers.Candidate candidate = candidates.next();
            Evaluation left = purged.without(candidate.evaluation(), candidate.given());
            if (left.equals(candidate.evaluation())) {
                return new Answer.LastKnown(left);
            }
            if (rest == null && hasSomething(left)) {
                rest = left;
            }
        }
        return rest == null ? new Answer.Unknown() : new Answer.LastKnown(rest);
    }

    private static boolean hasSomething(Evaluation evaluation) {
        return evaluation.answers().stream()
                .anyMatch(answer -> !answer.adaptiveFields().isEmpty());
    }
}
