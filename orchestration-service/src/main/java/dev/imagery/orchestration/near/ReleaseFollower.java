package dev.imagery.orchestration.near;

import dev.imagery.orchestration.near.ReleaseSource.Tagged;
import dev.imagery.rules.index.CompiledRelease;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.kept.KeptContent;
import dev.imagery.starter.snapshot.ReleaseKeeper;
import dev.imagery.starter.snapshot.Snapshot;
import dev.imagery.starter.snapshot.Snapshot.Content;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the release that customization serves, compiled. A release is taken as a whole or not at all: while a part of it cannot be had, the one
 * before is answered from. One thread follows, any number of them ask what there is. What is followed is kept on disk, and answered from at the
 * next start.
 */
final class ReleaseFollower implements ReleaseInUse {

    private static final Logger log = LoggerFactory.getLogger(ReleaseFollower.class);

    /** For so long a lower number may come from an instance of customization that is behind the others. */
    private static final Duration BEHIND = Duration.ofSeconds(2);

    private final ReleaseSource source;
    private final RuleSetCompiler compiler;
    private final Function<CompiledRelease<Member>, NearRelease> near;
    private final ReleaseKeeper<Member> snapshots;
    private final Duration currentFor;
    private final LongSupplier nanoseconds;

    private volatile @Nullable NearRelease release;
    private volatile @Nullable Long knownCurrentAt;
    private volatile boolean following;
    private volatile boolean failing;
    private @Nullable String tag;

    /** Of a release that could not be had as a whole yet. */
    private final Map<Member, Pulled> pulled = new HashMap<>();

    private record Pulled(KeptContent content, RuleSetIndex index) {}

    /**
     * @param near makes of a release what answers
     * @param currentFor for how long a release counts as the current one after it was last known to be so
     */
    ReleaseFollower(
            ReleaseSource source,
            RuleSetCompiler compiler,
            Function<CompiledRelease<Member>, NearRelease> near,
            ReleaseKeeper<Member> snapshots,
            Duration currentFor,
            LongSupplier nanoseconds) {
        this.source = source;
        this.compiler = compiler;
        this.near = near;
        this.snapshots = snapshots;
        this.currentFor = currentFor;
        this.nanoseconds = nanoseconds;
    }

    /** What to answer from; take it once for each answer. Null where customization has not been heard of yet. */
    @Override
    public @Nullable NearRelease release() {
        return release;
    }

    /** Whether it was what customization serves a short time ago. */
    @Override
    public boolean isCurrent() {
        Long at = knownCurrentAt;
        return at != null && nanoseconds.getAsLong() - at <= currentFor.toNanos();
    }

    /** Whether new releases are seen at this moment. */
    boolean isFollowing() {
        return following;
    }

    /** Answers from the release of an earlier run, until customization is heard of. */
    void begin() {
        snapshots.last().ifPresent(this::answerFrom);
    }

    private void answerFrom(Snapshot<Member> snapshot) {
        try {
            CompiledRelease<Member> compiled = CompiledRelease.<Member>none()
                    .moveTo(
                            snapshot.release(),
                            snapshot.versions(),
                            member -> compiler.compile(
                                    member,
                                    content(Objects.requireNonNull(
                                            snapshot.contents().get(member)))));
            release = near.apply(compiled);
            log.info("Answering from release {} of the snapshot of {}", snapshot.release(), snapshot.writtenAt());
        } catch (RuntimeException unreadable) {
            log.error("The snapshot is passed over", unreadable);
        }
    }

    private static KeptContent content(Content kept) {
        return KeptContent.of(kept.declarations(), kept.rules());
    }

    /** Looks for what is served now, and moves there; whether that came to something. */
    boolean poll() {
        try {
            follow();
            following = true;
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) { // not five times a second
                log.error("Cannot follow customization; {} is answered from", releaseInWords(), failure);
            }
            following = false;
            failing = true;
        }
        return following;
    }

    private String releaseInWords() {
        NearRelease now = release;
        return now == null ? "nothing" : "release " + now.number();
    }

    private void follow() {
        Optional<Tagged> served = source.served(tag);
        if (served.isPresent()) {
            if (mayBeBehind(served.get().release())) {
                return;
            }
            moveTo(served.get());
        }
        knownCurrentAt = nanoseconds.getAsLong();
    }

    private boolean mayBeBehind(Release served) {
        NearRelease now = release;
        Long at = knownCurrentAt;
        return now != null
                && served.number() < now.number()
                && at != null
                && nanoseconds.getAsLong() - at < BEHIND.toNanos();
    }

    private void moveTo(Tagged served) {
        NearRelease now = release;
        CompiledRelease<Member> from = now == null ? CompiledRelease.none() : now.compiled();
        Release next = served.release();
        pulled.keySet().retainAll(next.members());
        release = near.apply(from.moveTo(next.number(), next.members(), this::compiled));
        tag = served.tag();
        log.info("Answering from release {}", next.number());
        keep(next);
    }

    private RuleSetIndex compiled(Member member) {
        return pulled.computeIfAbsent(member, this::pull).index();
    }

    private Pulled pull(Member member) {
        KeptContent content = source.content(member);
        return new Pulled(content, compiler.compile(member, content));
    }

    private void keep(Release next) {
        Map<Member, Pulled> known = Map.copyOf(pulled);
        pulled.clear();
        snapshots.keep(next.number(), next.members(), member -> {
            Pulled its = known.get(member);
            KeptContent content = its == null ? source.content(member) : its.content();
            return new Content(content.declarations().json(), content.rules().bytes());
        });
    }
}
