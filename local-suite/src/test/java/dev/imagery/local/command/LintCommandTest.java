package dev.imagery.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final String CLEAN =
            "titleIds: [1]\ncountries: [US]\ntype: perspective\nrows: 1\ncols: 1\nplatforms: [tv]\n";
    private static final String SURPRISING = "titleIds: [1]\ncountries: [US]\ntype: perspective\n";
    private static final String FAULTY = SURPRISING + "rows: 0\n";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void recipesWithoutFaultsEndWith0AndSayNothing() throws IOException {
        assertThat(lint(file("a.yaml", CLEAN), file("b.yaml", CLEAN))).isZero();
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    void warningsAreToldAndEndWith0() throws IOException {
        assertThat(lint(file("a.yaml", SURPRISING))).isZero();
        assertThat(out.toString()).startsWith(directory + "/a.yaml:1:11: warning: titles-repeat: /titleIds: ");
    }

    @Test
    void strictlyWarningsEndWith1() throws IOException {
        assertThat(lint("--strict", file("a.yaml", SURPRISING))).isEqualTo(1);
    }

    @Test
    void everyFileIsLookedAtAndFaultsEndWith1() throws IOException {
        assertThat(lint(file("a.yaml", FAULTY), file("b.yaml", CLEAN), file("c.yaml", FAULTY)))
                .isEqualTo(1);
        assertThat(out.toString()).isEqualTo("""
                %1$s/a.yaml:4:7: out-of-range: /rows: expected a whole number from 1 to 100, found 0
                %1$s/c.yaml:4:7: out-of-range: /rows: expected a whole number from 1 to 100, found 0
                """.formatted(directory));
    }

    @Test
    void aFileThatCannotBeReadEndsWith2AndTheOthersAreLookedAtAllTheSame() throws IOException {
        assertThat(lint(directory + "/missing.yaml", file("c.yaml", FAULTY))).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("There is no file " + directory + "/missing.yaml\n");
        assertThat(out.toString()).contains("c.yaml:4:7: out-of-range");
    }

    @Test
    void wrongUsageEndsWith2() throws IOException {
        assertThat(lint()).isEqualTo(2);
        assertThat(lint("--format=xml", file("a.yaml", CLEAN))).isEqualTo(2);
    }

    @Test
    void theFormatIsNamedInLowerCase() throws IOException {
        lint("--format=github", file("a.yaml", FAULTY));
        assertThat(out.toString())
                .startsWith("::error file=" + directory + "/a.yaml,line=4,col=7,title=out-of-range::");
    }

    @Test
    void aFileFarTooLargeIsNotReadToItsEnd() throws IOException {
        assertThat(lint(file("a.yaml", "#".repeat(5 << 20)))).isEqualTo(2);
        assertThat(lint(file("b.yaml", "#".repeat(2 << 20)))).isEqualTo(1);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private int lint(String... arguments) {
        var line = Imagery.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        var all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }
}
