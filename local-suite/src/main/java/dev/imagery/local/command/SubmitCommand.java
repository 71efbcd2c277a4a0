package dev.imagery.local.command;

import dev.imagery.local.client.Batch;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.progress.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a recipe and follows it to the homepage. */
@Command(
        name = "submit",
        description =
                "Submit a recipe, follow its batch, and print where its homepages are; exits 1 where it does not go live as its recipe says.")
final class SubmitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the recipe; - reads it from standard input")
    private Path file = Path.of("-");

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Makes a repeated submission of the same recipe the same batch.")
    private @Nullable String key;

    @Option(
            names = "--limit",
            paramLabel = "MINUTES",
            defaultValue = "30",
            description = "Stop waiting after so many minutes (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--priority",
            paramLabel = "PRIORITY",
            defaultValue = "normal",
            description = "urgent, normal or background (default: ${DEFAULT-VALUE}).")
    private String priority = "normal";

    @Option(
            names = "--supersede",
            description = "Take the place of the group's batches that have not been given to publication.")
    private boolean supersede;

    @Mixin
    private Person person = new Person();

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        Installation installation = target.installation();
        GenerationClient generation = new GenerationClient(installation.generation());
        Screen screen = Screen.standard();
        Batch submitted = generation.submit(
                RecipeFile.read(file),
                key,
                "?priority=%s&supersede=%s".formatted(URLEncoder.encode(priority, StandardCharsets.UTF_8), supersede),
                Optional.of(person.name()));
        screen.line("Batch " + submitted.id());
        return new BatchReport(installation, screen).follow(submitted, Duration.ofMinutes(limit));
    }
}
