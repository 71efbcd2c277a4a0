package dev.imagery.generation.webhook;

import dev.imagery.dsl.fault.Fault;
import java.util.List;

/** What came of reading a webhook. */
sealed interface WebhookReading {

    record Valid(NewWebhook webhook) implements WebhookReading {}

    record Invalid(List<Fault> faults) implements WebhookReading {}
}
