package nl.weerthuis.local.terminal;

import java.io.PrintStream;
import java.util.Locale;

/** What the person at the terminal reads while things happen: one line each, with the time since the start. */
public final class Console {
    private static final double NANOSECONDS = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line of its own, as it is. */
    public synchronized void print(String line) {
        out.println(line);
        out.flush();
    }

    /** Progress. */
    public void say(String line) {
        print(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - start) / NANOSECONDS, line));
    }

    /** Something that should not be. */
    public void warn(String line) {
        say("! " + line);
    }
}
