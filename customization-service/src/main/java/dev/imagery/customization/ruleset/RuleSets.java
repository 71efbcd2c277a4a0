package dev.imagery.customization.ruleset;

import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.kept.KeptDeclarations;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetPatch;
import dev.imagery.starter.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The rule sets and their versions. */
@Service
public class RuleSets {

    private final RuleSetRepository sets;
    private final RuleSetVersionRepository versions;
    private final RuleSetContents contents;
    private final RuleSetChannel channel;
    private final EntityManager entities;
    private final TransactionOperations transaction;
    private final Clock clock = Clock.systemUTC();

    RuleSets(
            RuleSetRepository sets,
            RuleSetVersionRepository versions,
            RuleSetContents contents,
            RuleSetChannel channel,
            EntityManager entities,
            TransactionOperations transaction) {
        this.sets = sets;
        this.versions = versions;
        this.contents = contents;
        this.channel = channel;
        this.entities = entities;
        this.transaction = transaction;
    }

    /**
     * Keeps the draft as a version of the set, which is made when there is none. The same draft again changes nothing.
     *
     * @throws ProblemException 409 when the set has another owner, or the version has other content
     */
    Put put(String name, RuleSetDraft draft) {
        var handed = HandedIn.of(draft); // before any lock is taken
        return transaction.execute(status -> put(name, draft, handed));
    }

    private Put put(String name, RuleSetDraft draft, HandedIn handed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        sets.insertUnlessThere(name, draft.owner(), now);
        lockAs(name, draft.owner());
        Optional<RuleSetVersionEntity> known = known(name, draft.version(), handed);
        if (known.isPresent()) {
            return new Put(known.get().toVersion(), false);
        }
        var id = new RuleSetVersionId(name, draft.version() == null ? newest(name) + 1 : draft.version());
        HandedIn continued = before(name).map(handed::after).orElse(handed);
        var version =
                new RuleSetVersionEntity(id, draft.precedence(), draft.rules().size(), continued.digest(), now);
        entities.persist(version);
        entities.flush();
        contents.insert(id, continued.content());
        channel.tell(id);
        return new Put(version.toVersion(), true);
    }

    /**
     * Keeps what a change makes of the newest version as the next one; a change that changes nothing changes nothing.
     *
     * @throws ProblemException 404 without such a set, 409 when it has another owner, or the base is not the newest version
     */
    Put patch(String name, RuleSetPatch patch) {
        RuleSetDraft draft = patch.draft();
        var handed = HandedIn.of(draft); // before any lock is taken
        return transaction.execute(status -> {
            lockAs(name, draft.owner());
            requireNewest(name, patch.base());
            return put(name, draft, handed);
        });
    }

    /**
     * The version that a change is to be made to.
     *
     * @throws ProblemException 404 without such a set, 409 when the version is not the newest
     */
    @Transactional(readOnly = true)
    RuleSet base(String name, long version) {
        require(name);
        requireNewest(name, version);
        return load(name, version);
    }

    private void requireNewest(String name, long version) {
        long newest = newest(name);
        if (newest != version) {
            throw Refusals.baseOvertaken(name, version, newest);
        }
    }

    /** The version that the draft repeats. A draft without a number repeats the newest, if any. */
    private Optional<RuleSetVersionEntity> known(String name, @Nullable Long version, HandedIn handed) {
        if (version == null) {
            return versions.newestFirst(name, Limit.of(1)).stream()
                    .filter(newest ->
                            newest.digest().equals(after(handed, newest).digest()))
                    .findFirst();
        }
        Optional<RuleSetVersionEntity> known = versions.findById(new RuleSetVersionId(name, version));
        if (known.isEmpty()) {
            return known;
        }
        String digest = after(handed, known.get()).digest();
        if (!known.get().digest().equals(digest)) {
            throw ProblemException.conflict(
                    "version-exists",
                    "Version " + version + " of the rule set " + name + " has other content",
                    "A version never changes. Its digest is " + known.get().digest() + ", that of the new content "
                            + digest + ".");
        }
        return known;
    }

    /** The version that a new one comes after: the active one, or else the newest. */
    private Optional<Declarations> before(String name) {
        return sets.findByName(name)
                .flatMap(set -> Optional.ofNullable(set.activeVersion()))
                .or(() -> Optional.of(newest(name)).filter(newest -> newest > 0))
                .map(version -> declarations(new RuleSetVersionId(name, version)));
    }

    private HandedIn after(HandedIn handed, RuleSetVersionEntity version) {
        return handed.isSameAfterAny()
                ? handed
                : handed.after(
                        declarations(new RuleSetVersionId(version.toVersion().name(), version.version())));
    }

    private Declarations declarations(RuleSetVersionId id) {
        return contents.declarations(id).declarations();
    }

    private long newest(String name) {
        return versions.newestFirst(name, Limit.of(1)).stream()
                .mapToLong(RuleSetVersionEntity::version)
                .findFirst()
                .orElse(0);
    }

    /** Sets in the order of their names, those after the given one. */
    @Transactional(readOnly = true)
    List<RuleSetSummary> list(String after, int limit) {
        return sets.findByNameGreaterThanOrderByName(after, Limit.of(limit)).stream()
                .map(RuleSetSummary::of)
                .toList();
    }

    /** A set with its newest versions. */
    @Transactional(readOnly = true)
    RuleSetHistory get(String name, int limit) {
        RuleSetEntity set = sets.findByName(name).orElseThrow(() -> noSet(name));
        List<RuleSetVersion> newest = versions.newestFirst(name, Limit.of(limit)).stream()
                .map(RuleSetVersionEntity::toVersion)
                .toList();
        return new RuleSetHistory(RuleSetSummary.of(set), newest);
    }

    /**
     * Who alone may activate a set.
     *
     * @throws ProblemException 404 without such a set
     */
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(String name) {
        return Optional.ofNullable(
                sets.findByName(name).orElseThrow(() -> noSet(name)).owner());
    }

    /** One version with its rules. */
    @Transactional(readOnly = true)
    Document document(String name, long version) {
        return new Document(find(name, version), contents.get(new RuleSetVersionId(name, version)));
    }

    /** One version with what it says besides its rules. */
    @Transactional(readOnly = true)
    Declared declared(String name, long version) {
        return new Declared(find(name, version), contents.declarations(new RuleSetVersionId(name, version)));
    }

    /**
     * One version, ready to be compiled.
     *
     * @throws ProblemException 404 where there is no such version
     */
    @Transactional(readOnly = true)
    public RuleSet load(String name, long version) {
        return kept(find(name, version)).ruleSet();
    }

    /**
     * One version without its rules.
     *
     * @throws ProblemException 404 where there is no such version
     */
    @Transactional(readOnly = true)
    public RuleSetVersion find(String name, long version) {
        return version(name, version)
                .orElseThrow(
                        () -> ProblemException.notFound("There is no version " + version + " of a rule set " + name));
    }

    /** One version as it is kept. */
    @Transactional(readOnly = true)
    public KeptRuleSet kept(RuleSetVersion version) {
        return new KeptRuleSet(version, contents.get(new RuleSetVersionId(version.name(), version.version())));
    }

    /**
     * Locks a set until the running transaction ends, for a change of what is kept with it.
     *
     * @throws ProblemException 404 without such a set, 409 when it has an owner
     */
    public void lockWithoutOwner(String name) {
        lockAs(name, null);
    }

    /** @throws ProblemException 404 without such a set */
    @Transactional(readOnly = true)
    public void require(String name) {
        if (sets.findByName(name).isEmpty()) {
            throw noSet(name);
        }
    }

    /** One version without its rules; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<RuleSetVersion> version(String name, long version) {
        return versions.findById(new RuleSetVersionId(name, version)).map(RuleSetVersionEntity::toVersion);
    }

    /**
     * Locks a set until the running transaction ends, for the activation of one of its versions. A set with an owner moves forward
     * only: what is below its active version comes from an instance of the owner that was held up and knows no better.
     *
     * @throws ProblemException 404 without such a set, 409 when it has another owner or has moved on, 422 without such a version
     */
    public LockedRuleSet lockForActivation(String name, @Nullable String owner, long version) {
        RuleSetEntity set = lockAs(name, owner);
        RuleSetVersion wanted = version(name, version).orElseThrow(() -> Refusals.noVersion(name, version));
        Long active = set.activeVersion();
        if (set.owner() != null && active != null && version < active) {
            throw Refusals.overtaken(name, version, active);
        }
        return new LockedRuleSet(set, wanted);
    }

    private RuleSetEntity lockAs(String name, @Nullable String owner) {
        RuleSetEntity set = sets.lock(name).orElseThrow(() -> noSet(name));
        if (!set.isOwnedBy(owner)) {
            throw Refusals.notTheOwner(name, set.owner(), owner);
        }
        return set;
    }

    private static ProblemException noSet(String name) {
        return ProblemException.notFound("There is no rule set " + name);
    }

    /** What came of {@link #put}: the version, and whether it is new. */
    record Put(RuleSetVersion version, boolean made) {}

    /** A version with its content. */
    record Document(RuleSetVersion version, KeptContent content) {}

    /** A version without its rules. */
    record Declared(RuleSetVersion version, KeptDeclarations declarations) {}
}
