package dev.imagery.storage.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked to become live.
 *
 * @param version of the group
 * @param override why it shall be published even where somebody loses imagery by it; empty: then it shall not
 * @param at when; empty, or an instant that has passed: at once
 * @param embargoes markets that see it later
 */
record PublishOrder(int version, Optional<String> override, Optional<Instant> at, List<Embargo> embargoes) {

    PublishOrder {
        embargoes = List.copyOf(embargoes);
    }
}
