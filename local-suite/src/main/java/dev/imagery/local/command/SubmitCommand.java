package dev.imagery.local.command;

import dev.imagery.local.client.Batch;
import dev.imagery.local.client.BatchWatch;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.client.StoredPicture;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
                "Submit a recipe, follow its batch, and print where its homepages are; exits 1 unless it is live.")
final class SubmitCommand implements Callable<Integer> {

    private static final int SHOWN = 12;

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

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        Installation installation = target.installation();
        GenerationClient generation = new GenerationClient(installation.generation());
        Screen screen = Screen.standard();
        Batch submitted = generation.submit(RecipeFile.read(file), key);
        screen.line("Batch " + submitted.id());
        Batch batch = new BatchWatch(generation, screen).follow(submitted, Duration.ofMinutes(limit));
        batch.faultLines().forEach(fault -> screen.line("  " + fault));
        if (!batch.isLive() || batch.version() == null) {
            screen.line("The batch is %s; what was live before stays live.".formatted(batch.state()));
            return 1;
        }
        screen.line("Group %s, version %d, is live:".formatted(batch.group(), batch.version()));
        printHomepages(installation, batch.group(), batch.version(), screen);
        return 0;
    }

    private static void printHomepages(Installation installation, String group, int version, Screen screen)
            throws IOException {
        HomepageClient homepages = new HomepageClient(installation.orchestration());
        List<Context> contexts = new StorageClient(installation.storage())
                .pictures(group, version, SHOWN + 1).stream()
                        .map(StoredPicture::context)
                        .toList();
        for (Context context : contexts.subList(0, Math.min(SHOWN, contexts.size()))) {
            screen.line("  " + homepages.address(context));
        }
        if (contexts.size() > SHOWN) {
            screen.line("  …");
        }
    }
}
