package dev.imagery.local.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Where the command line writes to, with the steps of longer work and the seconds that each took. */
public final class Screen {

    private final PrintStream out;
    private final boolean terminal;

    /** A screen on {@code out}; a terminal can redraw a line and show colours. */
    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The screen of this process; the launcher says in {@code IMAGERY_TERMINAL} whether it is a terminal. */
    public static Screen standard() {
        return new Screen(System.out, "yes".equals(System.getenv("IMAGERY_TERMINAL")));
    }

    /** Writes a line. */
    public void line(String text) {
        out.println(text);
    }

    /** Makes {@code text} stand out. */
    public String bold(String text) {
        return terminal ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Names a step, does it, and tells how long it took. */
    public <T> T step(String name, Callable<T> work) throws Exception {
        out.println(bold("▸ " + name));
        long start = System.nanoTime();
        T result = work.call();
        out.println("  " + name + ": " + seconds(Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }

    /** A bar that fills on this screen. */
    public ProgressBar bar(String label) {
        return new ProgressBar(out, terminal, label);
    }

    /** A time in seconds with one decimal. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
