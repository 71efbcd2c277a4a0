package dev.imagery.local.command;

import dev.imagery.local.ports.Ports;
import dev.imagery.local.ports.SuitePort;
import dev.imagery.local.process.ProcessRecord;
import dev.imagery.local.process.Readiness;
import dev.imagery.local.suite.SuiteHome;
import dev.imagery.local.suite.SuiteLock;
import dev.imagery.local.suite.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells what runs. */
@Command(name = "status", description = "Show what runs, where, and whether it is ready; exits 1 unless all is.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        SuiteHome home = Imagery.home();
        Ports ports = Imagery.ports();
        boolean allReady = true;
        System.out.printf("%-26s %-8s %-10s %s%n", "", "process", "state", "address");
        row("suite", SuiteLock.holder(home), "", ports.url(SuitePort.GALLERY));
        row("postgres", running(home.processes(), "postgres"), "", "localhost:" + ports.of(SuitePort.POSTGRES));
        try (Readiness readiness = new Readiness()) {
            for (SuiteService service : SuiteService.values()) {
                String url = ports.url(service.port());
                Optional<ProcessHandle> process = running(home.processes(), service.module());
                boolean answers = readiness.answers(URI.create(url + "/actuator/health/readiness"));
                allReady &= answers && process.isPresent();
                row(service.module(), process, state(answers, process.isPresent()), url);
            }
        }
        return allReady ? 0 : 1;
    }

    private static String state(boolean answers, boolean own) {
        if (answers) {
            return own ? "ready" : "another's";
        }
        return own ? "starting" : "down";
    }

    private static Optional<ProcessHandle> running(Path records, String name) throws IOException {
        return ProcessRecord.read(records.resolve(name + ".pid")).flatMap(ProcessRecord::running);
    }

    private static void row(String name, Optional<ProcessHandle> process, String state, String address) {
        String pid = process.map(handle -> String.valueOf(handle.pid())).orElse("-");
        String shown = state.isEmpty() ? process.isPresent() ? "runs" : "down" : state;
        System.out.printf("%-26s %-8s %-10s %s%n", name, pid, shown, address);
    }
}
