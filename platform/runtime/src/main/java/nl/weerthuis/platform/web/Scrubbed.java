package nl.weerthuis.platform.web;

/** What went wrong and where, without the message: a message may repeat a value that is personal. */
final class Scrubbed extends Exception {

    private static final int DEPTH = 10;

    private final String type;

    private Scrubbed(Throwable original, int depth) {
        super(null, cause(original, depth), false, true);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static Scrubbed of(Throwable original) {
        return new Scrubbed(original, 0);
    }

    private static Scrubbed cause(Throwable original, int depth) {
        var cause = original.getCause();
        return cause == null || depth == DEPTH ? null : new Scrubbed(cause, depth + 1);
    }

    @Override
    public String toString() {
        return type;
    }
}
