package dev.imagery.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("adapter")
class LauncherTest {

    private static final Path LAUNCHER = Path.of("../launcher").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private Path checkout;

    @BeforeEach
    void aCheckoutWithAModule() throws IOException {
        checkout = directory.resolve("checkout");
        write("pom.xml", "<project/>");
        write("core/pom.xml", "<project/>");
        write("core/src/main/java/Wall.java", "class Wall {}");
        write("core/src/test/java/WallTest.java", "class WallTest {}");
        shell("git init -q && git add . && git -c user.name=a -c user.email=a@b.c commit -qm first");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws IOException {
        String before = shell("source_digest");
        write("core/src/main/java/Wall.java", "class Wall { int rows; }");
        assertThat(shell("source_digest")).isNotEqualTo(before);
    }

    @Test
    void aNewSourceThatGitDoesNotKnowYetIsBuilt() throws IOException {
        String before = shell("source_digest");
        write("core/src/main/java/Tile.java", "class Tile {}");
        assertThat(shell("source_digest")).isNotEqualTo(before);
    }

    @Test
    void aDeletedSourceIsNoticed() throws IOException {
        String before = shell("source_digest");
        Files.delete(checkout.resolve("core/src/main/java/Wall.java"));
        assertThat(shell("source_digest")).isNotEqualTo(before);
    }

    @Test
    void aChangedTestOrAnUnchangedFileIsNotBuiltAgain() throws IOException {
        String before = shell("source_digest");
        write("core/src/test/java/WallTest.java", "class WallTest { int rows; }");
        write("core/src/main/java/Wall.java", "class Wall {}");
        write("core/target/classes/Wall.class", "built");
        write("deploy/aws/pom.xml", "<project/>");
        write("deploy/aws/src/main/java/Stage.java", "class Stage {}");
        assertThat(shell("source_digest")).isEqualTo(before);
    }

    @Test
    void aFolderWithoutGitHasADigestToo() throws IOException {
        shell("rm -rf .git");
        String before = shell("source_digest");
        write("core/src/main/java/Wall.java", "class Wall { int rows; }");
        assertThat(shell("source_digest")).isNotEqualTo(before).hasSize(64);
    }

    @Test
    void onlyModulesThatChangedAreTestedQuickly() throws IOException {
        write("other/pom.xml", "<project/>");
        shell("git add . && git -c user.name=a -c user.email=a@b.c commit -qm second");
        write("core/src/main/java/Wall.java", "class Wall { int rows; }");
        assertThat(shell("changed_modules")).isEqualTo("core\nother");
        shell("git -c user.name=a -c user.email=a@b.c commit -qam third");
        assertThat(shell("changed_modules")).isEqualTo("core");
    }

    @Test
    void whatTakesLongIsRunByVerifyAndOnRequest() throws IOException {
        String mavenIsCalled = "maven() { echo \"$@\"; }; report_tests() { :; }; ";
        assertThat(shell(mavenIsCalled + "run_tests all"))
                .isEqualTo("-B -T 1C -DskipTests verify\n-B -fae -T 1C -Dservices.built test");
        assertThat(shell(mavenIsCalled + "run_tests --long core"))
                .endsWith("\n-B -fae -T 1C -DexcludedGroups= -pl core -am -Dservices.built test");
        assertThat(shell(mavenIsCalled + "docker() { false; }; run_verify"))
                .contains("\n-B -fae -T 1C -DexcludedGroups= -Dservices.built test\n");
        assertThat(shell(mavenIsCalled + "docker() { :; }; verify_containers() { :; }; run_verify"))
                .contains("-B -fae -T 1C -DexcludedGroups= -Dservices.built test");
    }

    @Test
    void whatCannotBeBuiltIsNotTested() throws IOException {
        assertThat(
                        shell(
                                "maven() { echo \"$@\"; false; }; report_tests() { echo report; }; run_tests all || echo failed"))
                .isEqualTo("-B -T 1C -DskipTests verify\nfailed");
    }

    @Test
    void aProgramCalledConvertThatIsNotImageMagickIsNotTakenForIt() throws IOException {
        for (String name : new String[] {"convert", "magick"}) {
            Path stub = write("bin/" + name, "#!/bin/sh\necho 'converts a file system'\n");
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(shell("PATH=$PWD/bin:$PATH; magick_command || echo none")).isEqualTo("none");
    }

    @Test
    void aPackageIsFoundHoweverMuchThereIsToSayOfIt() throws IOException {
        Path stub = write("bin/apt-cache", """
                #!/bin/sh
                printf '%s:\\n  Installed: (none)\\n  Candidate: %s\\n' "$2" "$([ "$2" = known ] && echo 1.0 || echo '(none)')"
                seq 100000
                """);
        Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(shell("PATH=$PWD/bin:$PATH; apt_candidate known && ! apt_candidate unknown && echo so"))
                .isEqualTo("so");
    }

    @Test
    void onlyTestsInABrowserNeedOne() throws IOException {
        assertThat(
                        shell(
                                "wants_browser && wants_browser all && wants_browser --long all && wants_browser dsl-core browser-tests"))
                .isEmpty();
        assertThat(shell("! wants_browser --quick && ! wants_browser dsl-core && ! wants_browser --long dsl-core"))
                .isEmpty();
    }

    @Test
    void whereNoBrowserCanBeInstalledItsTestsAreSkippedAndThatIsSaid() throws IOException {
        assertThat(shell("has_browser() { false; }; is_debian() { false; }; offer_browser"))
                .startsWith("There is no Chromium here: the tests in a browser are skipped.");
        assertThat(shell("has_browser() { false; }; is_debian() { true; }; root_prefix() { return 1; }; offer_browser"))
                .contains("There is no Chromium here: the tests in a browser are skipped.");
    }

    @Test
    void onlyTestsOfTheDeploymentOnAwsNeedNode() throws IOException {
        assertThat(shell("wants_node && wants_node all && wants_node --long all && wants_node dsl-core deploy/aws"))
                .isEmpty();
        assertThat(shell("! wants_node --quick && ! wants_node dsl-core && ! wants_node --long dsl-core"))
                .isEmpty();
    }

    @Test
    void anOlderNodeIsNotTakenForOneThatServes() throws IOException {
        for (String version : new String[] {"v18.20.4", "20", "no"}) {
            assertThat(shell("node() { echo " + version + "; }; has_node || echo none"))
                    .isEqualTo("none");
        }
        assertThat(shell("node() { echo v20.19.2; }; has_node && echo there")).isEqualTo("there");
        assertThat(shell("node() { return 127; }; has_node || echo none")).isEqualTo("none");
    }

    @Test
    void whereNoNodeCanBeInstalledItsTestsAreSkippedAndThatIsSaid() throws IOException {
        assertThat(shell("has_node() { false; }; is_debian() { false; }; offer_node"))
                .isEqualTo("There is no Node.js 20 here: the tests of the deployment on AWS are skipped.");
        assertThat(shell("has_node() { false; }; is_debian() { true; }; root_prefix() { return 1; }; offer_node"))
                .contains("There is no Node.js 20 here: the tests of the deployment on AWS are skipped.");
    }

    @Test
    void aModuleOfTheDeploymentIsOneThatMayHaveChanged() throws IOException {
        write("deploy/aws/pom.xml", "<project/>");
        write("deploy/docker/healthcheck.sh", "true");
        assertThat(shell("git add . && git -c user.name=a -c user.email=a@b.c commit -qm second && changed_modules"))
                .isEqualTo("deploy/aws");
    }

    @Test
    void aJdkOfAnotherVersionIsPassedOver() throws IOException {
        jdk("jdk-21", "21.0.4");
        Path right = jdk("jdk-25", "25.0.1");
        assertThat(shell("is_jdk_25 " + directory.resolve("jdk-21") + " || echo no"))
                .isEqualTo("no");
        assertThat(shell("JAVA_HOME=" + right + " find_jdk_25")).isEqualTo(right.toString());
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws IOException {
        Path runtime = jdk("jre-25", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(shell("is_jdk_25 " + runtime + " || echo no")).isEqualTo("no");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Path compiler = home.resolve("bin/javac");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(compiler, "#!/bin/sh\n");
        Files.setPosixFilePermissions(compiler, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Path write(String file, String content) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        return Files.writeString(path, content);
    }

    private String shell(String command) throws IOException {
        String script = "set -euo pipefail; root=$PWD; IMAGERY_YES=yes; "
                + "for part in screen java packages build tests; do . \"" + LAUNCHER + "/$part.sh\"; done; " + command;
        Process process = new ProcessBuilder("bash", "-c", script)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
        return output;
    }
}
