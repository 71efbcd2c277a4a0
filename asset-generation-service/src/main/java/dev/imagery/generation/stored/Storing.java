package dev.imagery.generation.stored;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.dsl.publication.Schedule;
import dev.imagery.generation.recipe.Assembling;
import dev.imagery.generation.recipe.CheckedRecipe;
import dev.imagery.generation.recipe.RecipeCheck;
import dev.imagery.generation.recipe.SentRecipe;
import dev.imagery.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts recipes into the store and takes them out. */
@Component
class Storing {

    private static final Logger log = LoggerFactory.getLogger(Storing.class);

    private final RecipeCheck check;
    private final Assembling assembling;
    private final StoredRecipeRows rows;
    private final ObjectProvider<StoredRecipeFollower> followers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Storing(
            RecipeCheck check,
            Assembling assembling,
            StoredRecipeRows rows,
            ObjectProvider<StoredRecipeFollower> followers,
            TransactionTemplate transaction,
            Clock clock) {
        this.check = check;
        this.assembling = assembling;
        this.rows = rows;
        this.followers = followers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param isNew whether the version was made by this very call
     * @param warnings of the recipe
     */
    record Stored(StoredVersion version, boolean isNew, List<Warning> warnings) {}

    /**
     * Makes a version of a recipe that can be run now; none where the newest is the same text.
     *
     * @throws ProblemException of {@link RecipeCheck}; 412; 409 where a base was changed at the same moment
     */
    Stored put(String name, SentRecipe sent, Precondition precondition) {
        var checked = check.check(sent);
        return Optional.ofNullable(transaction.execute(status -> put(name, checked, precondition)))
                .orElseThrow();
    }

    private Stored put(String name, CheckedRecipe checked, Precondition precondition) {
        rows.lock();
        var whole = checked.whole();
        var recipe = rows.recipe(name);
        var newest = recipe.filter(there -> !there.isRemoved()).map(StoredRecipe::newest);
        precondition.require(name, newest);
        requireSameBases(checked);
        var same = newest.flatMap(version -> rows.version(new RecipeVersion(name, version)))
                .filter(version -> version.isOf(whole.sent()));
        var version = same.orElseGet(() -> new StoredVersion(
                new RecipeVersion(name, recipe.map(StoredRecipe::newest).orElse(0) + 1),
                whole.sent().format(),
                whole.sent().text(),
                whole.json(),
                whole.bases(),
                checked.recipe().group(),
                now()));
        if (same.isEmpty()) {
            rows.insert(version);
            tell(version.version(), checked.recipe().schedule());
            log.info("Recipe {} is stored", version.version());
        }
        return new Stored(version, same.isEmpty(), checked.recipe().warnings());
    }

    private void tell(RecipeVersion version, Optional<Schedule> schedule) {
        var extending = extending(version.name());
        followers.forEach(follower -> {
            follower.stored(version, schedule);
            extending.forEach(recipe -> follower.baseStored(recipe, version));
        });
    }

    /** All that stand below a recipe, however far. */
    private Set<String> extending(String name) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            rows.extending(open.pop()).stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    /** Nothing is stored that was checked with other bases than it has. */
    private void requireSameBases(CheckedRecipe checked) {
        var whole = checked.whole();
        if (!whole.bases().isEmpty()
                && !assembling.assemble(whole.sent()).bases().equals(whole.bases())) {
            throw ProblemException.conflict(
                    "base-changed", "A recipe that this one extends was changed at the same moment", "Send it again.");
        }
    }

    /** @throws ProblemException 404; 412; 409 where others extend it */
    void remove(String name, Precondition precondition) {
        transaction.executeWithoutResult(status -> {
            rows.lock();
            var newest = rows.recipe(name).filter(there -> !there.isRemoved()).map(StoredRecipe::newest);
            precondition.require(name, newest);
            requireRemovable(name, newest.isPresent());
            rows.remove(name, now());
            followers.forEach(follower -> follower.removed(name));
            log.info("Recipe {} is removed", name);
        });
    }

    private void requireRemovable(String name, boolean exists) {
        if (!exists) {
            throw ProblemException.notFound("There is no stored recipe " + name);
        }
        var extending = rows.extending(name);
        if (!extending.isEmpty()) {
            throw ProblemException.conflict(
                    "recipe-extended",
                    "Other recipes extend " + name,
                    "Change or remove them first: " + String.join(", ", extending) + ".");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
