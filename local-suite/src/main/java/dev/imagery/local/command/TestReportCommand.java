package dev.imagery.local.command;

import dev.imagery.local.report.TestReport;
import dev.imagery.local.suite.SuiteHome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Sums up the test run that Maven has just done. */
@Command(
        name = "test-report",
        description = "Tell the time by tier and the slowest ten of the last test run; exits 1 on failures.")
final class TestReportCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        SuiteHome home = Imagery.home();
        TestReport report = TestReport.of(home.checkout());
        report.lines().forEach(System.out::println);
        return report.isGood() ? 0 : 1;
    }
}
