package dev.imagery.local.command;

import dev.imagery.local.gallery.Gallery;
import dev.imagery.local.suite.LocalSuite;
import dev.imagery.local.suite.SuiteLock;
import dev.imagery.local.suite.SuiteOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** Runs the suite until the process is told to end; {@code up} starts it in the background. */
@Command(name = "serve", hidden = true, description = "Run the suite in the foreground.")
final class ServeCommand implements Callable<Integer> {

    @Override
    @SuppressWarnings("try") // The lock is only held.
    public Integer call() throws Exception {
        Optional<SuiteLock> lock = SuiteLock.take(Imagery.home());
        if (lock.isEmpty()) {
            System.err.println("The suite of this checkout runs already.");
            return 1;
        }
        SuiteOptions options = SuiteOptions.from(System.getenv());
        Consumer<String> log = System.out::println;
        try (SuiteLock held = lock.get();
                LocalSuite suite = LocalSuite.start(Imagery.home(), Imagery.ports(), options, log);
                Gallery gallery = Gallery.start(suite.ports(), options.bindAddress())) {
            System.out.println("ready: " + gallery.url());
            suite.trainAside();
            Thread.currentThread().join();
            return 0;
        }
    }
}
