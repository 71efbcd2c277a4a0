package dev.imagery.local.command;

import dev.imagery.local.demo.Demo;
import dev.imagery.local.demo.DemoTitles;
import dev.imagery.local.demo.OwnPictures;
import dev.imagery.local.gallery.Gallery;
import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.progress.Screen;
import dev.imagery.local.suite.BackgroundSuite;
import dev.imagery.local.suite.LocalSuite;
import dev.imagery.local.suite.SuiteHome;
import dev.imagery.local.suite.SuiteLock;
import dev.imagery.local.suite.SuiteOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole way, from nothing to localised walls. */
@Command(
        name = "demo",
        description = {
            "Start the suite, load a catalogue, submit recipes, and show the walls.",
            "Stays up until Ctrl-C. Of the launcher: --yes installs what is missing without asking,"
                    + " --docker runs all of it in a container."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--once", description = "Exit when done; non-zero when anything failed.")
    private boolean once;

    @Option(
            names = "--artwork",
            paramLabel = "DIR",
            description = "Use these pictures (.jpg, .png, .webp, .avif) in place of the composed posters."
                    + " 12345.ja.jpg or 12345.jpg is the artwork of that title.")
    private @Nullable Path artwork;

    @Mixin
    private Target target = new Target();

    private final SuiteHome home = Imagery.home();
    private final Ports ports = Imagery.ports();
    private final Screen screen = Screen.standard();

    @Override
    @SuppressWarnings("try") // The lock is only held.
    public Integer call() throws Exception {
        DemoTitles titles = titles();
        if (target.isElsewhere()) {
            run(titles);
            return 0;
        }
        Optional<SuiteLock> lock = SuiteLock.take(home);
        if (lock.isEmpty()) {
            screen.step("Wait for the suite that runs already", () -> {
                BackgroundSuite.start(home, ports, Duration.ofMinutes(3));
                return true;
            });
            run(titles);
            return 0;
        }
        SuiteOptions options = SuiteOptions.from(System.getenv());
        try (SuiteLock held = lock.get();
                LocalSuite suite =
                        screen.step("Start the suite", () -> LocalSuite.start(home, ports, options, screen::line));
                Gallery gallery = Gallery.start(ports, options.bindAddress())) {
            run(titles);
            if (once) {
                if (suite.isUntrained()) {
                    screen.step("Prepare faster starts", () -> {
                        suite.trainNow();
                        return true;
                    });
                }
                return 0;
            }
            screen.line("Ctrl-C stops the suite; the data stay in " + home.state());
            suite.trainAside();
            Thread.currentThread().join();
            return 0;
        }
    }

    private void run(DemoTitles titles) throws Exception {
        List<URI> pages =
                new Demo(titles, home.checkout(), home.demo(), artwork != null, target.installation(), screen).run();
        if (!target.isElsewhere()) {
            tellMore();
        }
        if (!pages.isEmpty()) {
            screen.line("The page that visitors see:");
            pages.forEach(page -> screen.line("  " + screen.bold(page.toString())));
            screen.line("");
        }
    }

    private void tellMore() {
        screen.line("");
        screen.line(screen.bold("Walls by market:  " + ports.url(SuitePort.GALLERY)));
        screen.line("");
        screen.line("Try next, in another terminal, and see the page change:");
        screen.line("  ./imagery title 12345 --name en=\"The Whale\"");
        screen.line("  ./imagery plan examples/six-markets.json");
        screen.line("  ./imagery submit examples/six-markets.json");
        screen.line("");
    }

    private DemoTitles titles() throws Exception {
        DemoTitles demo = Catalogue.posters(home);
        return artwork == null ? demo : new OwnPictures(demo, artwork);
    }
}
