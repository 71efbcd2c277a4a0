package dev.imagery.storage.pin;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.group.Market;
import dev.imagery.storage.group.MarketPart;
import java.time.Instant;

/**
 * A market that shows known assets until an instant, whatever other groups say.
 *
 * @param shown where the assets are of
 * @param reason for people
 */
record Pin(Market market, MarketPart shown, Instant until, String reason, Actor actor, Instant pinnedAt) {}
