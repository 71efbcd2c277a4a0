package dev.imagery.generation.webhook;

import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.json.Fields;
import dev.imagery.generation.webhook.message.EventType;
import dev.imagery.generation.webhook.message.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code {"url": …, "events": […], "groups": […], "secret": …}}, with every fault. */
final class WebhookReader {

    private static final String URL = "an absolute https URL of at most 2000 characters, without a user and a fragment";
    private static final int LONGEST_URL = 2_000;
    private static final String GROUP = "the name of an asset group, of letters, digits, dots, hyphens and underscores";
    private static final Pattern GROUPS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MOST_GROUPS = 1_000;

    private WebhookReader() {}

    /** @param destinationFault what would have been right where a URL may not be called */
    static WebhookReading read(JsonNode json, Function<URI, Optional<String>> destinationFault) {
        if (!(json instanceof ObjectNode object)) {
            return new WebhookReading.Invalid(List.of(new Fault(
                    "",
                    "wrong-type",
                    Optional.of(Fields.quoted(json)),
                    "a JSON object with url and events",
                    Optional.empty())));
        }
        var fields = new Fields(object);
        var url = fields.requiredText("url", URL, WebhookReader::url);
        url.flatMap(destinationFault)
                .ifPresent(expected -> fields.fault("/url", "forbidden-address", fields.optional("url"), expected));
        var events = fields.distinct(
                "events",
                fields.requiredList(
                        "events", EventType.values().length * 2, names(), (at, node) -> event(fields, at, node)));
        var groups = fields.distinct(
                "groups",
                fields.optionalList(
                        "groups", MOST_GROUPS, "names of asset groups", (at, node) -> group(fields, at, node)));
        var secret = secret(fields);
        var faults = fields.faults();
        return faults.isEmpty()
                ? new WebhookReading.Valid(new NewWebhook(
                        url.orElseThrow(),
                        events.stream().map(EventType::labelled).sorted().toList(),
                        groups.stream().sorted().toList(),
                        secret))
                : new WebhookReading.Invalid(faults);
    }

    private static String names() {
        return "events: " + String.join(", ", EventType.subscribable());
    }

    private static Optional<URI> url(String text) {
        try {
            var url = new URI(text);
            boolean right = ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && text.length() <= LONGEST_URL;
            return right ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> event(Fields fields, String pointer, JsonNode node) {
        var name = fields.text(pointer, node, "an event");
        if (name.isPresent() && EventType.subscribed(name.get()).isEmpty()) {
            fields.fault(
                    pointer,
                    "unknown-event",
                    Optional.of(node),
                    "one of " + String.join(", ", EventType.subscribable()),
                    Nearest.to(name.get(), EventType.subscribable()));
            return Optional.empty();
        }
        return name;
    }

    private static Optional<String> group(Fields fields, String pointer, JsonNode node) {
        var name = fields.text(pointer, node, GROUP);
        if (name.isPresent() && !GROUPS.matcher(name.get()).matches()) {
            fields.fault(pointer, "invalid-value", Optional.of(node), GROUP);
            return Optional.empty();
        }
        return name;
    }

    /** A faulty one is not quoted: it may be right in all but a character. */
    private static Optional<Secret> secret(Fields fields) {
        var node = fields.optional("secret");
        var secret = node.filter(JsonNode::isString).map(JsonNode::stringValue).flatMap(Secret::parse);
        if (node.isPresent() && secret.isEmpty()) {
            fields.fault("/secret", "invalid-value", Optional.empty(), Secret.WORDS);
        }
        return secret;
    }
}
