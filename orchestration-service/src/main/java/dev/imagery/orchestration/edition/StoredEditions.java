package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.PackagedPages;
import dev.imagery.orchestration.page.PageDefinition;
import dev.imagery.starter.database.Schema;
import dev.imagery.starter.precondition.Precondition;
import dev.imagery.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionOperations;

/** Versions in the database, over those that the service brings along. */
final class StoredEditions implements Editions {

    /** All active ones are in the memory of every instance. */
    static final int MOST_PAGES = 200;

    private static final Logger log = LoggerFactory.getLogger(StoredEditions.class);

    private final Schema schema;
    private final EditionTable table;
    private final PackagedPages packaged;
    private final TransactionOperations transaction;
    private final PageFollower follower;
    private final Clock clock;

    StoredEditions(
            Schema schema,
            EditionTable table,
            PackagedPages packaged,
            TransactionOperations transaction,
            PageFollower follower,
            Clock clock) {
        this.schema = schema;
        this.table = table;
        this.packaged = packaged;
        this.transaction = transaction;
        this.follower = follower;
        this.clock = clock;
    }

    @Override
    public Put put(String name, PageDefinition page, boolean activate, Precondition precondition) {
        return write(() -> {
            require(precondition, name);
            Optional<Edition> newest =
                    table.versions(name, Long.MAX_VALUE, 1).stream().findFirst();
            Optional<Edition> same = newest.filter(edition -> edition.document().equals(page.document()));
            Edition edition = same.orElseGet(
                    () -> insert(name, newest.map(Edition::version).orElse(0L) + 1, page));
            return new Put(activate ? activated(edition) : edition, same.isEmpty());
        });
    }

    private Edition insert(String name, long version, PageDefinition page) {
        if (!table.has(name) && table.pages() >= MOST_PAGES) {
            throw ProblemException.conflict(
                    "too-many-pages",
                    "There are " + MOST_PAGES + " pages already",
                    "Versions of them can be handed in.");
        }
        Instant now = now();
        Edition edition = new Edition(name, version, false, Optional.of(now), page.document());
        table.insert(edition, now);
        return edition;
    }

    @Override
    public Edition activate(String name, long version, Precondition precondition) {
        return write(() -> {
            require(precondition, name);
            return activated(find(name, version));
        });
    }

    private Edition activated(Edition edition) {
        if (!edition.active()) {
            Optional<Long> version = Optional.of(edition.version()).filter(number -> number > 0);
            table.activate(edition.name(), version, now());
            log.info("Version {} of the page {} is active", edition.version(), edition.name());
        }
        return new Edition(edition.name(), edition.version(), true, edition.createdAt(), edition.document());
    }

    @Override
    public void remove(String name, Precondition precondition) {
        write(() -> {
            require(precondition, name);
            Edition active = active(name).orElseThrow(() -> Missing.page(name));
            if (active.version() == 0) {
                throw ProblemException.conflict(
                        "packaged-page", "The page " + name + " is the one that the service brings along", null);
            }
            table.activate(name, Optional.empty(), now());
            log.info("The page {} is taken away", name);
            return active;
        });
    }

    @Override
    public List<Edition> versions(String name, long before, int limit) {
        bringUp();
        List<Edition> versions = new ArrayList<>(table.versions(name, before, limit));
        if (before > 0 && versions.size() < limit) {
            packaged(name).ifPresent(versions::add);
        }
        if (versions.isEmpty() && packaged.named(name).isEmpty() && !table.has(name)) {
            throw Missing.page(name);
        }
        return versions;
    }

    @Override
    public Edition version(String name, long version) {
        bringUp();
        return find(name, version);
    }

    private Edition find(String name, long version) {
        return (version == 0 ? packaged(name) : table.find(name, version))
                .orElseThrow(() -> Missing.version(name, version));
    }

    /** What is answered of a page; empty where nothing is. */
    private Optional<Edition> active(String name) {
        return table.active(name).or(() -> packaged(name));
    }

    private Optional<Edition> packaged(String name) {
        return packaged.named(name)
                .map(page -> PackagedEditions.of(page, table.active(name).isEmpty()));
    }

    private void require(Precondition precondition, String name) {
        Optional<Edition> active = active(name);
        precondition.require(
                active.map(edition -> Set.of(Long.toString(edition.version()))).orElse(Set.of()),
                active.map(edition -> "The page %s is at version %d".formatted(name, edition.version()))
                        .orElse("There is no page " + name));
    }

    /** Writers come one by one; what they changed is served here at once. */
    private <T> T write(Supplier<T> change) {
        bringUp();
        T changed = Objects.requireNonNull(transaction.execute(status -> {
            table.lock();
            return change.get();
        }));
        follower.look();
        return changed;
    }

    private void bringUp() {
        try {
            schema.bringUp();
        } catch (FlywayException away) {
            throw new DataAccessResourceFailureException("The database is not migrated yet", away);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
