package dev.imagery.local.command;

import dev.imagery.local.client.PinClient;
import dev.imagery.local.client.PublicationClient;
import dev.imagery.local.publishing.MoveSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What all commands have that move what is live. */
final class Mover {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
    private boolean dryRun;

    @Mixin
    private Person person = new Person();

    @Mixin
    private Target target = new Target();

    /** Does it, or tells what it would come to; the exit code: 1 where the version was refused. */
    int move(PrintWriter out, String group, String step, JsonNode order) throws IOException {
        PublicationClient storage = new PublicationClient(target.installation().storage(), person.name());
        return tell(out, dryRun ? storage.rehearse(group, step, order) : storage.move(group, step, order));
    }

    /** Pins a market, or tells what it would come to; the exit code. */
    int pin(PrintWriter out, String market, JsonNode order) throws IOException {
        return tell(out, pins().pin(market, order, dryRun));
    }

    /** Takes a market's pin away, or tells what it would come to; the exit code. */
    int unpin(PrintWriter out, String market) throws IOException {
        return tell(out, pins().unpin(market, dryRun));
    }

    private PinClient pins() {
        return new PinClient(target.installation().storage(), person.name());
    }

    private int tell(PrintWriter out, JsonNode publication) throws IOException {
        (dryRun ? MoveSummary.rehearsed(publication) : MoveSummary.done(publication)).forEach(out::println);
        out.flush();
        return !dryRun && publication.path("state").asString("").equals("publishing")
                ? settled(
                        out,
                        new PublicationClient(target.installation().storage(), person.name()),
                        publication.path("group").asString(),
                        publication.path("version").asInt())
                : 0;
    }

    /** Refuses a version that awaits approval. */
    int refuse(PrintWriter out, String group, JsonNode order) throws IOException {
        if (dryRun) {
            throw new IllegalArgumentException("A refusal changes nothing that is live; there is nothing to rehearse");
        }
        new PublicationClient(target.installation().storage(), person.name()).move(group, "refuse", order);
        out.printf("%s: version %d is refused%n", group, order.path("version").asInt());
        out.flush();
        return 0;
    }

    private static int settled(PrintWriter out, PublicationClient storage, String group, int version)
            throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode now = storage.version(group, version);
        while (isOnItsWay(now) && System.nanoTime() < end) {
            pause();
            now = storage.version(group, version);
        }
        out.printf("%s: version %d is %s%n", group, version, now.path("state").asString());
        @Nullable JsonNode refusal = now.get("refusal");
        if (refusal != null) {
            out.println("  " + refusal.path("title").asString());
        }
        out.flush();
        return refusal == null ? 0 : 1;
    }

    private static boolean isOnItsWay(JsonNode version) {
        return version.path("state").asString("").equals("publishing");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
