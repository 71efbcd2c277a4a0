package dev.imagery.storage.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked to be withdrawn.
 *
 * @param countries sorted; empty: everywhere
 * @param from empty, or an instant that has passed: at once
 * @param deadline empty: as the settings say
 * @param purge whether everything that ever showed it is to go, too; only everywhere
 */
record WithdrawalOrder(
        long titleId,
        List<String> countries,
        Optional<Instant> from,
        Optional<Instant> deadline,
        String reason,
        boolean purge) {

    WithdrawalOrder {
        countries = countries.stream().distinct().sorted().toList();
    }
}
