package dev.imagery.orchestration.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.imagery.orchestration.customization.Answer;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.purged.PurgedPictures;
import dev.imagery.orchestration.shedding.Load;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.starter.request.RequestId;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the customization service, and holds no visit up by it: a visit waits for an answer as long as answers usually take, and then gets the
 * one before while its question goes on. Only a visit that nothing is known for waits until that ends.
 */
final class RemoteCustomization implements Customization {

    private static final int MOST_RECENT = 10_000;

    /** An answer that stays the same is remembered again only after a while. */
    private static final Duration REMEMBERED_AGAIN = Duration.ofSeconds(5);

    /**
     * An answer that was given last.
     *
     * @param given by {@link System#nanoTime}, as is when it was remembered
     */
    private record Recent(Evaluation evaluation, long given, long remembered) {}

    private final Asking customization;
    private final Groups groups;
    private final Questions questions;
    private final Patience patience;
    private final LastKnownAnswers lastKnown;
    private final PurgedPictures purged;
    private final long longest;
    private final long answerFor;
    private final Cache<List<Map<String, String>>, Recent> recent;
    private final ContextReader reader = new ContextReader(RuleLimits.USUAL, 1);

    /**
     * @param longest what a call takes at most, and so about half of what a question does
     * @param answerFor for how long an answer is given to others who ask the same
     */
    RemoteCustomization(
            Asking customization,
            Groups groups,
            Questions questions,
            Patience patience,
            LastKnownAnswers lastKnown,
            PurgedPictures purged,
            Duration longest,
            Duration answerFor) {
        this.customization = customization;
        this.groups = groups;
        this.questions = questions;
        this.patience = patience;
        this.lastKnown = lastKnown;
        this.purged = purged;
        this.longest = longest.toNanos();
        this.answerFor = answerFor.toNanos();
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST_RECENT)
                .expireAfterWrite(answerFor.plus(REMEMBERED_AGAIN))
                .build();
    }

    /** Contexts that customization would refuse are not asked for, so that they are no burden to the visits that they would be asked for with. */
    @Override
    public Answer answer(List<Map<String, String>> contexts) {
        Recent before = recent.getIfPresent(contexts);
        if (before != null && System.nanoTime() - before.given() < answerFor) {
            return new Answer.Current(before.evaluation());
        }
        if (before == null && !contexts.stream().allMatch(reader::accepts)) {
            return new Answer.Unknown();
        }
        Trust trust = customization.trust();
        if (trust == Trust.NONE || Load.isHigh()) {
            return known(contexts);
        }
        Question question = questions.join(contexts, RequestId.current().orElse(null), this::begin);
        return within(question, trust).orElseGet(() -> known(contexts));
    }

    /** What is known is looked for only where the shortest wait was too short, which is seldom. */
    private Optional<Answer> within(Question question, Trust trust) {
        boolean answersSoon = trust == Trust.WELL && !groups.areHeldUp();
        Optional<Answer> soon = answersSoon ? question.within(patience.forSame()) : Optional.empty();
        return soon.or(() -> question.within(wait(question.contexts(), answersSoon)));
    }

    private void begin(Question question) {
        groups.ask(question, answer -> end(question, answer));
    }

    private void end(Question question, Optional<Answer> answer) {
        try {
            if (answer.isPresent() && answer.get() instanceof Answer.Current(Evaluation evaluation)) {
                long now = System.nanoTime();
                patience.took(now - question.begun());
                recent.put(
                        question.contexts(),
                        new Recent(evaluation, now, remembered(question.contexts(), evaluation, now)));
            }
        } finally {
            questions.end(question, answer);
        }
    }

    /** When it was remembered: now, or a short while ago. */
    private long remembered(List<Map<String, String>> contexts, Evaluation evaluation, long now) {
        Recent before = recent.getIfPresent(contexts);
        if (before != null
                && now - before.remembered() < REMEMBERED_AGAIN.toNanos()
                && before.evaluation().equals(evaluation)) {
            return before.remembered();
        }
        lastKnown.remember(contexts, evaluation);
        return now;
    }

    private long wait(List<Map<String, String>> contexts, boolean answersSoon) {
        Optional<LastKnownAnswers.Candidate> best = lastKnown.of(contexts).findFirst();
        if (best.isEmpty()) {
            return 2 * longest; // it ends before, by its own limit
        }
        if (!answersSoon) {
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
