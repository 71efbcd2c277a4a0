package dev.imagery.local.command;

import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.preview.SavedFile;
import dev.imagery.local.preview.Sheet;
import dev.imagery.local.preview.SheetServer;
import dev.imagery.local.preview.WantedPicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a recipe looks like in some contexts. */
@Command(
        name = "preview",
        description = {
            "Draw some contexts of a recipe at once, without a batch, and write a page that shows them.",
            "Exits 1 where one of them cannot be drawn."
        })
final class PreviewCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(200);

    @Parameters(paramLabel = "FILE", description = "the recipe; - reads it from standard input")
    private Path file = Path.of("-");

    @Option(
            names = "--contexts",
            split = ",",
            paramLabel = "CONTEXT",
            description = "Markets, such as US/en,JP/ja; US/en@autumn/bright in a cell. Absent: the recipe's first.")
    private List<String> contexts = List.of();

    @Option(
            names = "--targets",
            split = ",",
            paramLabel = "TARGET",
            description = "Platforms, such as browser,tv/high. Absent: the recipe's first; the resolution: its lowest.")
    private List<String> targets = List.of();

    @Option(names = "--watch", description = "Serve the page and draw it anew whenever FILE is saved; Ctrl-C ends it.")
    private boolean watch;

    @Option(
            names = "--limit",
            paramLabel = "MINUTES",
            defaultValue = "240",
            description = "Stop watching after so many minutes (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Where pictures and page are written (default: .imagery/preview of the checkout).")
    private @Nullable Path directory;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (watch && file.toString().equals("-")) {
            throw new IllegalArgumentException("--watch needs a FILE that can be saved again");
        }
        GenerationClient generation = new GenerationClient(target.installation().generation());
        Path place = Optional.ofNullable(directory)
                .map(given -> Imagery.calledFrom().resolve(given).toAbsolutePath())
                .orElseGet(() -> Imagery.home().state().resolve("preview"));
        Sheet sheet = new Sheet(place, WantedPicture.of(contexts, targets), generation::preview);
        SavedFile saved = new SavedFile(Imagery.calledFrom().resolve(file));
        int faults = draw(sheet, RecipeFile.read(file));
        if (watch) {
            watch(sheet, saved);
            return 0;
        }
        out().println(sheet.page());
        out().flush();
        return faults == 0 ? 0 : 1;
    }

    private void watch(Sheet sheet, SavedFile saved) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(limit).toNanos();
        try (SheetServer server = SheetServer.start(sheet)) {
            out().println(server.url() + " is drawn anew whenever " + file + " is saved; Ctrl-C ends it");
            out().flush();
            while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                if (saved.isSavedAgain()) {
                    drawAgain(sheet);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    /** A file that is gone for the moment is only told. */
    private void drawAgain(Sheet sheet) {
        try {
            draw(sheet, RecipeFile.read(file));
        } catch (IOException e) {
            out().println(e.getMessage());
            out().flush();
        }
    }

    /** Answers how many could not be drawn, and tells them. */
    private int draw(Sheet sheet, byte[] recipe) throws IOException {
        long begin = System.nanoTime();
        List<String> faults = sheet.draw(file.toString(), recipe);
        PrintWriter out = out();
        faults.forEach(out::println);
        out.printf(
                "Drawn in %d ms%n", Duration.ofNanos(System.nanoTime() - begin).toMillis());
        out.flush();
        return faults.size();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
