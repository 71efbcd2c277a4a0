package dev.imagery.local.command;

import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.progress.Screen;
import dev.imagery.local.suite.BackgroundSuite;
import dev.imagery.local.suite.SuiteHome;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the suite in the background. */
@Command(name = "up", description = "Start the suite in the background and wait until it is ready.")
final class UpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        SuiteHome home = Imagery.home();
        Ports ports = Imagery.ports();
        Screen screen = Screen.standard();
        screen.step("Start the suite", () -> {
            BackgroundSuite.start(home, ports, Duration.ofMinutes(4));
            return true;
        });
        screen.line("Walls by market:  " + ports.url(SuitePort.GALLERY));
        screen.line("Submit a recipe:  ./imagery submit examples/article.json");
        screen.line("Stop it:          ./imagery down");
        return 0;
    }
}
