package dev.imagery.orchestration.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.imagery.orchestration.customization.Evaluation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The last good answers, in memory and bounded. A question with attributes that are not those of a class is remembered for itself, and the
 * most common one of each class for the class. Caffeine evicts by frequency, so that contexts made up by a caller do not displace the common
 * ones.
 */
final class LastKnownAnswers {

    private static final Duration TOUCHED_AFTER = Duration.ofSeconds(5);
    private static final int MOST_CLASSES = 100_000;

    /** What an answer is remembered for. */
    private sealed interface Key {
        record Question(List<Map<String, String>> contexts) implements Key {}

        record Closest(Likeness.Alike visits) implements Key {}
    }

    /**
     * An answer that may be given.
     *
     * @param exact whether it was for the same question, whoever asked it
     * @param given when customization last answered so
     */
    record Candidate(Evaluation evaluation, boolean exact, Instant given) {}

    private final Likeness likeness;
    private final Duration keepFor;
    private final Clock clock;
    private final Cache<Key, Remembered> answers;
    /** For a wider class, the closest one that was answered last. */
    private final Cache<Likeness.Alike, Key.Closest> wider =
            Caffeine.newBuilder().maximumSize(MOST_CLASSES).build();

    private final AtomicLong changes = new AtomicLong();

    /** @param memory in bytes, about */
    LastKnownAnswers(Likeness likeness, long memory, Duration keepFor, Clock clock) {
        this.likeness = likeness;
        this.keepFor = keepFor;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(memory)
                .weigher((Key _, Remembered answer) -> answer.weight())
                .build();
    }

    /** Remembers an answer that customization gives now. One without fields is remembered too, as that nothing is to be shown. */
    void remember(List<Map<String, String>> contexts, Evaluation evaluation) {
        Instant now = clock.instant();
        if (isKnown(contexts, evaluation, now)) {
            return;
        }
        boolean ofVisitor = Likeness.hasVisitor(contexts);
        add(new Remembered(
                Likeness.withoutVisitor(contexts),
                ofVisitor ? Remembered.withoutParticipations(evaluation) : evaluation,
                likeness.further(contexts),
                now));
    }

    private boolean isKnown(List<Map<String, String>> contexts, Evaluation evaluation, Instant now) {
        Optional<Remembered> known = exact(Likeness.withoutVisitor(contexts))
                .filter(answer -> answer.question().size() == contexts.size())
                .filter(answer -> answer.evaluation().equals(evaluation));
        known.filter(answer -> answer.given().plus(TOUCHED_AFTER).isBefore(now))
                .ifPresent(answer -> answer.givenAgain(now));
        return known.isPresent();
    }

    /** Takes up what was kept, as long as nothing newer is known. */
    void restore(Remembered answer) {
        add(answer);
    }

    private void add(Remembered answer) {
        Optional<Key.Closest> closest = likeness.closest(answer.question()).map(Key.Closest::new);
        if (closest.isEmpty() || !answer.isCommon()) {
            put(new Key.Question(answer.question()), answer);
        }
        closest.ifPresent(key -> stand(key, answer));
    }

    private void stand(Key.Closest key, Remembered answer) {
        Remembered before = answers.getIfPresent(key);
        if (answer.isEmpty() && !answer.isCommon()) {
            return; // says nothing of others
        }
        if (before == null || isOver(before) || answer.standsBefore(before)) {
            put(key, answer);
            if (!answer.isEmpty()) {
                likeness.wider(answer.question()).forEach(visits -> wider.put(visits, key));
            }
        }
    }

    /** Within a release an answer changes only by the visitor's cell, which is not worth writing it again. */
    private void put(Key key, Remembered answer) {
        Remembered before = answers.asMap().put(key, answer);
        if (before == null
                || before.evaluation().release() != answer.evaluation().release()) {
            changes.incrementAndGet();
        }
    }

    private Optional<Remembered> exact(List<Map<String, String>> question) {
        Remembered own = answers.getIfPresent(new Key.Question(question));
        if (own == null && likeness.further(question) == 0) {
            own = closest(question)
                    .filter(answer -> answer.isCommon() && answer.isOfAll(Likeness.resolutions(question)))
                    .orElse(null);
        }
        return Optional.ofNullable(own).filter(answer -> !isOver(answer));
    }

    private Optional<Remembered> closest(List<Map<String, String>> question) {
        return likeness.closest(question)
                .map(visits -> answers.getIfPresent(new Key.Closest(visits)))
                .filter(answer -> !isOver(answer));
    }

    /**
     * What may be given for these contexts, the best first. Nothing, where it is known of just these contexts that nothing is to be
     * shown.
     */
    Stream<Candidate> of(List<Map<String, String>> contexts) {
        List<Map<String, String>> question = Likeness.withoutVisitor(contexts);
        List<String> sizes = Likeness.resolutions(question);
        Optional<Remembered> exact = exact(question);
        if (exact.filter(Remembered::isEmpty).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(exact.stream(), closest(question).stream(), wider(question))
                .flatMap(found -> found)
                .filter(answer -> !answer.isEmpty())
                .distinct()
                .map(answer -> new Candidate(
                        answer.question().equals(question) ? answer.evaluation() : answer.forSizes(sizes),
                        exact.filter(same -> same == answer).isPresent(),
                        answer.given()));
    }

    private Stream<Remembered> wider(List<Map<String, String>> question) {
        return likeness.wider(question)
                .map(wider::getIfPresent)
                .filter(Objects::nonNull)
                .map(answers::getIfPresent)
                .filter(answer -> answer != null && !isOver(answer));
    }

    private boolean isOver(Remembered answer) {
        return answer.given().plus(keepFor).isBefore(clock.instant());
    }

    /** Rises with everything that is worth writing. */
    long changes() {
        return changes.get();
    }

    long size() {
        return answers.estimatedSize();
    }

    /** The answers that were needed most often first. */
    List<Remembered> hottest() {
        return answers.policy()
                .eviction()
                .orElseThrow()
                .hottest(entries -> entries.map(Map.Entry::getValue).distinct().toList());
    }
}
