package dev.imagery.generation.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A settled publication as asset storage answers it. */
record ToldPublication(
        long number,
        String kind,
        String group,
        int version,
        @Nullable Integer previous,
        UUID batch,
        Instant settledAt,
        @Nullable PublicationRefusal refusal) {

    record Page(List<ToldPublication> publications, long newest) {

        PublicationPage settled() {
            return new PublicationPage(
                    publications.stream().map(ToldPublication::settled).toList(), newest);
        }
    }

    private SettledPublication settled() {
        var outcome = switch (kind) {
            case "published" -> new SettledPublication.Published();
            case "rolled-back" -> new SettledPublication.RolledBack();
            case "refused" -> new SettledPublication.Refused(PublicationRefusal.reason(refusal));
            default -> throw new IllegalStateException("publication " + number + " is " + kind);
        };
        return new SettledPublication(number, outcome, group, version, Optional.ofNullable(previous), batch, settledAt);
    }
}
