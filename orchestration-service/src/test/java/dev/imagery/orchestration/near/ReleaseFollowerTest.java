package dev.imagery.orchestration.near;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.kept.CompressedRules;
import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.kept.KeptDeclarations;
import dev.imagery.rules.model.Declarations;
import dev.imagery.starter.snapshot.ReleaseKeeper;
import dev.imagery.starter.snapshot.Snapshots;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReleaseFollowerTest {

    private final Served source = new Served();
    private long nanoseconds = -7; // it may be anything
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AdaptiveValues values = new AdaptiveValues(JsonMapper.shared());
    private ReleaseKeeper<Member> keeper = new ReleaseKeeper<>(null, metrics);
    private final ReleaseFollower follower = follower(keeper);

    @Test
    void nothingIsAnsweredFromBeforeCustomizationIsHeardOf() {
        source.away = true;

        assertThat(follower.poll()).isFalse();

        assertThat(follower.release()).isNull();
        assertThat(follower.isCurrent()).isFalse();
        assertThat(follower.isFollowing()).isFalse();
    }

    @Test
    void theServedReleaseIsFollowedAndOnlyWhatItHasNewIsPulled() {
        source.serves(1, "copy 1", "walls 1");
        assertThat(follower.poll()).isTrue();
        source.pulled.clear();

        source.serves(2, "copy 2", "walls 1");
        follower.poll();

        assertThat(source.pulled).containsExactly("copy 2");
        assertThat(released()).containsExactlyInAnyOrder("2", "copy 2", "walls 1");
    }

    @Test
    void theEmptyReleaseBeforeTheFirstIsOneToAnswerFrom() {
        source.serves(0);

        follower.poll();

        assertThat(released()).containsExactly("0");
        assertThat(follower.isCurrent()).isTrue();
    }

    @Test
    void aReleaseOfWhichOneSetCannotBeHadIsNotTakenAtAll() {
        source.serves(1, "copy 1", "walls 1");
        follower.poll();
        source.serves(2, "copy 2", "walls 2");
        source.broken.add("walls 2");

        assertThat(follower.poll()).isFalse();

        assertThat(released()).containsExactlyInAnyOrder("1", "copy 1", "walls 1");
    }

    @Test
    void whatWasCompiledForAReleaseThatCannotBeHadYetIsNotPulledAgain() {
        source.serves(2, "a 1", "b 1", "c 1");
        source.broken.addAll(Set.of("b 1"));
        follower.poll();
        follower.poll();
        source.broken.clear();
        follower.poll();

        assertThat(released()).containsExactlyInAnyOrder("2", "a 1", "b 1", "c 1");
        assertThat(source.pulled).doesNotHaveDuplicates();
    }

    @Test
    void aSetOfTheSameNumberThatSaysSomethingElseIsPulled() {
        source.serves(1, "copy 1");
        follower.poll();

        source.serves(1, "copy 1 another");
        follower.poll();

        assertThat(source.pulled).containsExactly("copy 1", "copy 1 another");
    }

    @Test
    void anInstanceOfCustomizationThatIsBehindIsNotFollowedBack() {
        source.serves(8, "copy 8");
        follower.poll();

        after(Duration.ofMillis(1_900));
        source.serves(7, "copy 7");
        assertThat(follower.poll()).isTrue();

        assertThat(released()).containsExactlyInAnyOrder("8", "copy 8");
    }

    @Test
    void aNumberThatStaysLowerIsThatOfARestoredDatabase() {
        source.serves(8, "copy 8");
        follower.poll();
        source.serves(3, "copy 3");

        after(Duration.ofSeconds(1));
        follower.poll();
        after(Duration.ofSeconds(1));
        follower.poll();

        assertThat(released()).containsExactlyInAnyOrder("3", "copy 3");
        assertThat(follower.isCurrent()).isTrue();
    }

    @Test
    void aReleaseIsCurrentUntilNothingIsHeardOfItForTooLong() {
        source.serves(1, "copy 1");
        follower.poll();
        source.away = true;

        after(Duration.ofSeconds(5));
        follower.poll();
        assertThat(follower.isCurrent()).isTrue();

        after(Duration.ofMillis(1));
        assertThat(follower.isCurrent()).isFalse();
        assertThat(released()).contains("1");

        source.away = false;
        follower.poll();
        assertThat(follower.isCurrent()).isTrue();
    }

    @Test
    void aReleaseThatCannotFollowTheServedOneIsNotCurrentForLong() {
        source.serves(1, "copy 1");
        follower.poll();
        source.serves(2, "copy 2");
        source.broken.add("copy 2");

        after(Duration.ofSeconds(6));
        follower.poll();

        assertThat(follower.isCurrent()).isFalse();
    }

    @Test
    void whatWasKeptOnDiskIsAnsweredFromUntilAnyOtherReleaseIsHeardOf(@TempDir Path directory) throws Exception {
        ReleaseFollower earlier = keeping(directory);
        source.serves(9, "copy 9", "walls 1");
        earlier.poll();
        keeper.close();
        source.pulled.clear();

        ReleaseFollower next = keeping(directory);
        next.begin();

        assertThat(released(next)).containsExactlyInAnyOrder("9", "copy 9", "walls 1");
        assertThat(next.isCurrent()).isFalse();

        source.serves(3, "copy 3", "walls 1");
        next.poll();
        assertThat(released(next)).containsExactlyInAnyOrder("3", "copy 3", "walls 1");
        assertThat(source.pulled).containsExactly("copy 3");
        keeper.close();
    }

    private ReleaseFollower keeping(Path directory) {
        keeper = new ReleaseKeeper<>(
                new Snapshots<>(directory, "here", Member.class, Clock.systemUTC()), new SimpleMeterRegistry());
        return follower(keeper);
    }

    private ReleaseFollower follower(ReleaseKeeper<Member> snapshots) {
        return new ReleaseFollower(
                source,
                new RuleSetCompiler(metrics),
                compiled -> new NearRelease(compiled, values, new Exposures(metrics), 10),
                snapshots,
                Duration.ofSeconds(5),
                () -> nanoseconds);
    }

    private void after(Duration time) {
        nanoseconds += time.toNanos();
    }

    private Set<String> released() {
        return released(follower);
    }

    private static Set<String> released(ReleaseFollower follower) {
        NearRelease release = Objects.requireNonNull(follower.release());
        return Stream.concat(
                        Stream.of(Long.toString(release.number())),
                        release.compiled().sets().keySet().stream().map(ReleaseFollowerTest::inWords))
                .collect(toSet());
    }

    private static String inWords(Member member) {
        return member.ruleSet() + " " + member.version() + member.digest();
    }

    /** What is served, by words such as "copy 2". */
    private static final class Served implements ReleaseSource {

        private final List<String> pulled = new ArrayList<>();
        private final Set<String> broken = new HashSet<>();
        private boolean away;
        private Tagged now = new Tagged(new Release(0, List.of()), "none");

        void serves(long number, String... versions) {
            List<Member> members = Stream.of(versions)
                    .map(version -> version.split(" ", 3))
                    .map(words ->
                            new Member(words[0], Long.parseLong(words[1]), 0, words.length > 2 ? " " + words[2] : ""))
                    .toList();
            now = new Tagged(new Release(number, members), number + ": " + String.join(", ", versions));
        }

        @Override
        public Optional<Tagged> served(@Nullable String known) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return Optional.of(now).filter(served -> !served.tag().equals(known));
        }

        @Override
        public KeptContent content(Member member) {
            if (away || broken.contains(inWords(member))) {
                throw new IllegalStateException("broken");
            }
            pulled.add(inWords(member));
            return new KeptContent(KeptDeclarations.of(Declarations.NONE), CompressedRules.of(List.of()));
        }
    }
}
