package dev.imagery.local.command;

import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.ScheduleClient;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Tends the stored recipes that run by themselves. */
@Command(
        name = "schedule",
        description =
                "Have stored recipes run by themselves, see when they do and what came of it; pause, resume and run them.",
        synopsisSubcommandLabel = "COMMAND")
final class ScheduleCommand {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "list", description = "List the schedules with their next runs.")
    int list(@Mixin Target target) throws IOException {
        client(target).all().forEach(schedule -> out().println(line(schedule)));
        return 0;
    }

    @Command(name = "set", description = "Have a stored recipe that states no schedule run by one.")
    int set(
            @Parameters(paramLabel = "NAME", description = "of the stored recipe") String name,
            @Parameters(paramLabel = "CRON", description = "such as '0 6 * * 1'") String cron,
            @Option(names = "--zone", paramLabel = "ZONE", description = "Such as Asia/Tokyo; default UTC.") @Nullable String zone,
            @Mixin Target target)
            throws IOException {
        out().println(line(client(target).set(name, cron, zone)));
        return 0;
    }

    @Command(name = "remove", description = "Take back a schedule that was set.")
    int remove(@Parameters(paramLabel = "NAME", description = "of the stored recipe") String name, @Mixin Target target)
            throws IOException {
        client(target).remove(name);
        return 0;
    }

    @Command(name = "pause", description = "Have nothing run by it until it is resumed.")
    int pause(@Parameters(paramLabel = "NAME", description = "of the stored recipe") String name, @Mixin Target target)
            throws IOException {
        out().println(line(client(target).pause(name)));
        return 0;
    }

    @Command(name = "resume", description = "Go on; what was meant in the pause is not caught up with.")
    int resume(@Parameters(paramLabel = "NAME", description = "of the stored recipe") String name, @Mixin Target target)
            throws IOException {
        out().println(line(client(target).resume(name)));
        return 0;
    }

    @Command(name = "run", description = "Run the recipe now as it would run by itself, and follow its batch.")
    int run(@Parameters(paramLabel = "NAME", description = "of the stored recipe") String name, @Mixin Target target)
            throws IOException {
        JsonNode run = client(target).run(name);
        if (!run.hasNonNull("batch")) {
            out().println(line(run, run.path("outcome").asString()));
            return run.path("outcome").asString().equals("unchanged") ? 0 : 1;
        }
        var installation = target.installation();
        var batch = new GenerationClient(installation.generation())
                .batch(run.path("batch").asString());
        return new BatchReport(installation, Screen.standard()).follow(batch, LIMIT);
    }

    @Command(name = "history", description = "Tell what a recipe was run for by itself, the newest first.")
    int history(
            @Parameters(paramLabel = "NAME", description = "of the stored recipe") String name,
            @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many runs; default 20.")
                    int most,
            @Mixin Target target)
            throws IOException {
        client(target).runs(name, most).forEach(run -> out().println(line(run, outcome(run))));
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static ScheduleClient client(Target target) {
        return new ScheduleClient(target.installation().generation());
    }

    /** Such as {@code autumn-walls: 0 6 * * 1 Europe/Berlin, next 2026-12-07T05:00:00Z}. */
    private static String line(JsonNode schedule) {
        String next = schedule.hasNonNull("next")
                ? "next " + schedule.path("next").asString()
                : schedule.path("paused").asBoolean() ? "paused" : "no run to come";
        return "%s: %s %s, %s"
                .formatted(
                        schedule.path("recipe").asString(),
                        schedule.path("cron").asString(),
                        schedule.path("zone").asString(),
                        next);
    }

    /** Such as {@code 2026-12-07T05:00:00Z (schedule): live, batch 4f3c…}. */
    private static String line(JsonNode run, String outcome) {
        String batch = run.hasNonNull("batch") ? ", batch " + run.path("batch").asString() : "";
        String detail = run.hasNonNull("detail") ? ": " + run.path("detail").asString() : "";
        return "%s (%s): %s%s%s"
                .formatted(run.path("plannedAt").asString(), run.path("cause").asString(), outcome, detail, batch);
    }

    /** Of a run that made a batch, what has become of that. */
    private static String outcome(JsonNode run) {
        return run.path("state").asString(run.path("outcome").asString());
    }
}
