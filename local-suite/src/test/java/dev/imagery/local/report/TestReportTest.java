package dev.imagery.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {

    private static final String PURE = """
            <testsuite name="dev.imagery.WallTest" tests="2">
              <testcase name="aWallHasNoEnd" classname="dev.imagery.WallTest" time="0.002"/>
              <testcase name="aTileIsSkipped" classname="dev.imagery.WallTest" time="0"><skipped/></testcase>
            </testsuite>
            """;
    private static final String ADAPTER = """
            <testsuite name="dev.imagery.StoreTest" tests="2">
              <testcase name="anObjectIsKept" classname="dev.imagery.StoreTest" time="1.5"/>
              <testcase name="anObjectIsVerified" classname="dev.imagery.StoreTest" time="1,002.5">
                <failure message="no" type="AssertionError">…</failure>
              </testcase>
            </testsuite>
            """;

    @TempDir
    Path checkout;

    @Test
    void timeIsSummedByTheTagsOfTheTestClasses() throws IOException {
        reports();
        assertThat(TestReport.of(checkout).lines())
                .anySatisfy(line -> assertThat(line).matches(" *pure +2 tests +0\\.0 s"))
                .anySatisfy(line -> assertThat(line).matches(" *adapter +2 tests +1004\\.0 s"))
                .anySatisfy(line -> assertThat(line).matches(" *suite +0 tests +0\\.0 s"));
    }

    @Test
    void theLastLineSaysHowManyPassedFailedAndWereSkipped() throws IOException {
        reports();
        assertThat(TestReport.of(checkout).lines().getLast()).isEqualTo("2 passed, 1 failed, 1 skipped");
        assertThat(TestReport.of(checkout).isGood()).isFalse();
    }

    @Test
    void theSlowestComesFirst() throws IOException {
        reports();
        assertThat(TestReport.of(checkout).lines())
                .containsSubsequence(
                        "  1002.50 s  store: StoreTest.anObjectIsVerified",
                        "     1.50 s  store: StoreTest.anObjectIsKept",
                        "     0.00 s  core: WallTest.aWallHasNoEnd");
    }

    @Test
    void modulesOfTheDeploymentCountToo() throws IOException {
        reports();
        module("deploy/aws", "TemplateTest", "class TemplateTest {}", PURE);
        assertThat(TestReport.of(checkout).lines().getLast()).isEqualTo("3 passed, 1 failed, 2 skipped");
    }

    @Test
    void aRunWithoutTestsIsNotGood() throws IOException {
        assertThat(TestReport.of(checkout).isGood()).isFalse();
    }

    private void reports() throws IOException {
        module("core", "WallTest", "class WallTest {}", PURE);
        module("store", "StoreTest", "@Tag(\"adapter\")\nclass StoreTest {}", ADAPTER);
    }

    private void module(String name, String test, String source, String report) throws IOException {
        Path sources = Files.createDirectories(checkout.resolve(name).resolve("src/test/java/dev/imagery"));
        Files.writeString(sources.resolve(test + ".java"), source);
        Path reports = Files.createDirectories(checkout.resolve(name).resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-dev.imagery." + test + ".xml"), report);
    }
}
