package dev.imagery.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * A bar that fills. On a terminal it is redrawn in its line; elsewhere a line is printed at every tenth, so that a log stays
 * readable.
 */
public final class ProgressBar {

    private static final int WIDTH = 32;
    private static final Duration REDRAW = Duration.ofMillis(80);

    private final PrintStream out;
    private final boolean terminal;
    private final String label;
    private long redrawn;
    private int tenth = -1;
    private int length;
    private String printed = "";

    /** A bar that has not been drawn yet. */
    public ProgressBar(PrintStream out, boolean terminal, String label) {
        this.out = out;
        this.terminal = terminal;
        this.label = label;
    }

    /**
     * Shows how far it is.
     *
     * @param done how many of {@code total} are done; more than {@code total} counts as all
     * @param total how many there are; 0 while it is not known
     * @param note a few words that follow the numbers
     */
    public synchronized void show(long done, long total, String note) {
        if (terminal) {
            redraw(done, total, note);
        } else {
            int now = total == 0 ? 0 : (int) (Math.min(done, total) * 10 / total);
            if (now > tenth) {
                tenth = now;
                print(line(done, total, note));
            }
        }
    }

    /** Leaves the last state on the screen and ends the line. */
    public synchronized void end(long done, long total, String note) {
        if (terminal) {
            redrawn = 0;
            redraw(done, total, note);
            out.println();
        } else {
            print(line(done, total, note));
        }
    }

    /** Writes a line above the bar. */
    public synchronized void say(String line) {
        if (terminal) {
            out.print("\r" + " ".repeat(length) + "\r");
            redrawn = 0;
        }
        out.println("  " + line);
    }

    private void print(String line) {
        if (!line.equals(printed)) {
            printed = line;
            out.println("  " + line);
        }
    }

    private void redraw(long done, long total, String note) {
        long now = System.nanoTime();
        if (redrawn != 0 && now - redrawn < REDRAW.toNanos()) {
            return;
        }
        redrawn = now;
        String line = "  " + line(done, total, note);
        out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }

    private String line(long done, long total, String note) {
        double share = total == 0 ? 0 : Math.min(1, (double) done / total);
        int full = (int) (share * WIDTH);
        return String.format(
                        Locale.ROOT,
                        "%s [%s%s] %3d %%  %d/%d  %s",
                        label,
                        "█".repeat(full),
                        "·".repeat(WIDTH - full),
                        (int) (share * 100),
                        done,
                        total,
                        note)
                .stripTrailing();
    }
}
