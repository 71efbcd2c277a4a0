package dev.imagery.local.command;

import dev.imagery.local.suite.BackgroundSuite;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the suite. */
@Command(name = "down", description = "Stop the suite of this checkout; its data stay.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        boolean ran = BackgroundSuite.stop(Imagery.home());
        System.out.println(ran ? "Stopped." : "Nothing was running.");
        return 0;
    }
}
