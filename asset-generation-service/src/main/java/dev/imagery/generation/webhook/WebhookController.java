package dev.imagery.generation.webhook;

import dev.imagery.generation.problem.LanguageFaults;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.webhook.call.Destinations;
import dev.imagery.starter.access.Scope;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Scope("webhooks")
@RequestMapping("/v1/webhooks")
@OnlyIn(Role.COORDINATOR)
@Tag(name = "Webhooks", description = "Who is told what becomes of batches and versions")
class WebhookController {

    private final Webhooks webhooks;
    private final Destinations destinations;

    WebhookController(Webhooks webhooks, Destinations destinations) {
        this.webhooks = webhooks;
        this.destinations = destinations;
    }

    @Schema(name = "Webhooks")
    record All(List<WebhookAnswer> webhooks) {}

    @Schema(name = "NewWebhook")
    record Asked(
            @Schema(description = "Absolute, https", example = "https://example.com/imagery")
            URI url,

            @Schema(example = "[\"published\", \"rolled-back\"]")
            List<String> events,

            @Schema(description = "Asset groups; absent for all", example = "[\"autumn-walls\"]") @Nullable List<String> groups,

            @Schema(description = "whsec_ and 24 to 64 random bytes in Base64; absent: one is made") @Nullable String secret) {}

    @PostMapping
    @Operation(
            summary = "Have somebody told",
            description = "Answers the secret that calls are signed with, this once.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Asked.class))))
    ResponseEntity<WebhookAnswer> add(@RequestBody JsonNode body) {
        var asked = switch (WebhookReader.read(body, destinations::fault)) {
            case WebhookReading.Valid valid -> valid.webhook();
            case WebhookReading.Invalid invalid ->
                throw ProblemException.faulty("invalid-webhook", "The webhook", LanguageFaults.of(invalid.faults()));
        };
        var webhook = webhooks.add(asked);
        return ResponseEntity.created(URI.create("/v1/webhooks/" + webhook.id()))
                .body(WebhookAnswer.withSecret(webhook));
    }

    @GetMapping
    @Operation(summary = "All webhooks, the oldest first")
    All all() {
        return new All(webhooks.all().stream().map(WebhookAnswer::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One webhook")
    WebhookAnswer webhook(@PathVariable UUID id) {
        return WebhookAnswer.of(webhooks.webhook(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tell somebody no more", description = "Its deliveries go with it, also those that wait.")
    void remove(@PathVariable UUID id) {
        webhooks.remove(id);
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send an event of the type ping", description = "To this webhook, whatever it wants to know.")
    DeliveryAnswer test(@PathVariable UUID id) {
        return webhooks.test(id);
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "What was told and what came of it", description = "The newest first, each with its attempts.")
    DeliveryAnswer.Page deliveries(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) @Min(1) long before,
            @RequestParam(defaultValue = "20") @Min(1) @Max(1000) int limit) {
        return webhooks.deliveries(id, before, limit);
    }

    @PostMapping("/{id}/deliveries/{number}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell an event again",
            description = "At once, with the same webhook-id and body, and as often as it takes.")
    DeliveryAnswer deliverAgain(@PathVariable UUID id, @PathVariable long number) {
        return webhooks.deliverAgain(id, number);
    }
}
