package dev.imagery.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aLogGetsALineForEachTenthAndNoMore() {
        ProgressBar bar = new ProgressBar(out, false, "walls");
        for (int done = 0; done <= 1000; done++) {
            bar.show(done, 1000, "");
        }
        assertThat(text().lines()).hasSize(11);
        assertThat(text()).doesNotContain("\r");
    }

    @Test
    void aTerminalGetsOneLineThatIsRedrawn() {
        ProgressBar bar = new ProgressBar(out, true, "walls");
        bar.show(1, 4, "");
        bar.end(4, 4, "");
        assertThat(text().split("\r")).hasSize(3);
        assertThat(text().chars().filter(character -> character == '\n')).hasSize(1);
        assertThat(text()).endsWith("100 %  4/4" + System.lineSeparator());
    }

    @Test
    void aShorterStateLeavesNothingOfALongerOne() {
        ProgressBar bar = new ProgressBar(out, true, "walls");
        bar.show(1, 4, "a long note that was here before");
        bar.end(2, 4, "");
        String last = text().substring(text().lastIndexOf('\r') + 1).stripTrailing();
        String first = text().substring(1, text().lastIndexOf('\r'));
        assertThat(text().substring(text().lastIndexOf('\r') + 1).replace("\n", ""))
                .hasSameSizeAs(first);
        assertThat(last).doesNotContain("note");
    }

    @Test
    void aTotalThatIsNotKnownYetIsAnEmptyBar() {
        new ProgressBar(out, false, "walls").show(0, 0, "accepted");
        assertThat(text()).contains("[················").contains("0 %").contains("accepted");
    }

    @Test
    void moreThanAllIsAll() {
        new ProgressBar(out, false, "walls").show(9, 4, "");
        assertThat(text()).contains("100 %");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
