package dev.imagery.storage.rules;

import dev.imagery.storage.asset.AssetContext;

/**
 * A rule as customization takes it.
 *
 * @param id unique in its set
 * @param conditions what the attributes of the context must be
 * @param payload the adaptive fields that the rule gives
 */
public record Rule(String id, AssetContext conditions, int priority, Payload payload) {

    /** One adaptive field: the picture behind the page. */
    public record Payload(AssetReference backgroundImage) {}

    Rule plain() {
        return new Rule(
                id, conditions, priority, new Payload(payload.backgroundImage().plain()));
    }
}
