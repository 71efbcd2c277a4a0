package dev.imagery.generation.withdrawal;

import dev.imagery.generation.catalog.WithdrawnTitles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A withdrawal as the catalogue has it. */
@Schema(name = "Withdrawal")
record WithdrawalAnswer(
        UUID id,
        long titleId,

        @Schema(description = "ISO 3166-1 alpha-2, sorted; absent: everywhere") @Nullable List<String> markets,

        @Schema(description = "The first instant at which the title is not shown")
        Instant from,

        @Schema(description = "The first revision of the catalogue with it")
        long revision,

        @Schema(description = "The first revision of the catalogue without it again; absent while it holds") @Nullable Long restoredRevision) {

    static WithdrawalAnswer of(WithdrawnTitles.Noted noted) {
        var withdrawal = noted.withdrawal();
        return new WithdrawalAnswer(
                withdrawal.id(),
                withdrawal.titleId(),
                withdrawal.countries().isEmpty() ? null : withdrawal.countries(),
                withdrawal.from(),
                noted.revision(),
                noted.restored().orElse(null));
    }
}
