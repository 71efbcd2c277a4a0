package dev.imagery.generation.recipe;

import dev.imagery.generation.batch.Expansions;
import dev.imagery.generation.storage.Owner;
import dev.imagery.generation.storage.StorageRefusal;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Keeps a recipe that states no precedence from quietly competing with another group. */
@Component
class FreeContexts {

    private static final Logger log = LoggerFactory.getLogger(FreeContexts.class);

    private final ContextOwners owners;
    private final Expansions expansions;

    FreeContexts(ContextOwners owners, Expansions expansions) {
        this.owners = owners;
        this.expansions = expansions;
    }

    /**
     * Passes a recipe that states a precedence, and every recipe while storage is away: submitting does not depend on it.
     *
     * @throws ProblemException 422 that names the groups
     */
    void require(CheckedRecipe checked, Instant now) {
        if (checked.recipe().header().precedence().isPresent()) {
            return;
        }
        try {
            var found = owners(checked, now);
            if (!found.isEmpty()) {
                throw refusal(found);
            }
        } catch (RestClientException | StorageRefusal e) {
            log.warn("Whose the contexts of a recipe are is not known: {}", e.getMessage());
        }
    }

    /** What the recipe comes to is worked out only where it matters. */
    private List<Owner> owners(CheckedRecipe checked, Instant now) {
        var recipe = checked.recipe();
        var snapshot = expansions.snapshot(recipe, checked.catalogRevision());
        var possible = owners.others(recipe.group(), ContextOwners.candidates(recipe, snapshot.regions()));
        return possible.isEmpty()
                ? possible
                : owners.others(
                        recipe.group(),
                        ContextOwners.contexts(expansions.expand(recipe, checked.catalogRevision(), now)));
    }

    private static ProblemException refusal(List<Owner> owners) {
        return ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "context-owned",
                "Contexts of the recipe are those of another group",
                "Where two groups claim a context, the one of the higher precedence is shown.",
                owners.stream().map(FreeContexts::fault).toList());
    }

    private static Fault fault(Owner owner) {
        return Fault.of(
                "/precedence",
                "context-owned",
                owner.contexts() + (owner.contexts() == 1 ? " context" : " contexts") + " of group " + owner.group()
                        + ", such as "
                        + String.join(", ", owner.first().stream().limit(3).toList()),
                "a precedence, above " + owner.precedence() + " to be shown before " + owner.group()
                        + "; or other markets or targets");
    }
}
