package nl.weerthuis.local.terminal;

/** Why the region does not run, as one sentence for the person who started it, and the exit code that goes with it. */
public class Halt extends RuntimeException {
    /** The region does not do what it should. */
    public static final int FAILED = 1;
    /** The person at the terminal must change something first. */
    public static final int CANNOT_START = 2;

    private final int exitCode;

    public Halt(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public Halt(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
