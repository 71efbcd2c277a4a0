package dev.imagery.storage.group;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.database.Jsonb;
import dev.imagery.storage.region.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens a version.
 *
 * @param batch opening again with the same batch gives the same version
 * @param recipe kept as it is
 * @param author whoever is answerable for it; absent: who opens it
 * @param approval whether somebody other than the author has to approve it before it is published
 * @param precedence from -1000 to 1000; 0 where it is absent
 * @param regions all of the catalogue, at that revision; absent where they are not told
 */
record OpenVersion(
        @NotNull(message = "a UUID") UUID batch,
        @NotNull(message = "the recipe as an object") @Jsonb ObjectNode recipe,
        @PositiveOrZero(message = "a whole number from 0") long catalogRevision,

        @Nullable @Min(value = -1000, message = PRECEDENCE) @Max(value = 1000, message = PRECEDENCE) Integer precedence,

        @Nullable @Size(max = 200, message = AUTHOR) @Pattern(regexp = NO_NUL, message = AUTHOR) String author,

        @Nullable @Size(max = 2000, message = NOTE) @Pattern(regexp = NO_NUL, message = NOTE) String note,

        @Nullable Boolean approval,

        @Nullable @Size(max = 1000, message = REGIONS) List<@Valid @NotNull(message = "a region") Region> regions) {

    /** PostgreSQL keeps no NUL in a text. */
    private static final String NO_NUL = "[^\\x00]*";

    private static final String AUTHOR = "at most 200 characters, none of them NUL";
    private static final String NOTE = "at most 2,000 characters, none of them NUL";
    private static final String REGIONS = "a list of at most 1,000 regions";
    private static final String PRECEDENCE = "a whole number from -1000 to 1000";

    boolean needsApproval() {
        return Boolean.TRUE.equals(approval);
    }

    Origin origin(Caller caller) {
        Actor opener = caller.actor();
        String answerable = author == null && opener.isNamed() ? opener.name() : author;
        return new Origin(
                batch, recipe.toString(), catalogRevision, precedence == null ? 0 : precedence, answerable, note);
    }
}
