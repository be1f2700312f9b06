package nl.weerthuis.faults.region;

/** The pause between two looks at another process. */
public final class Pauses {
    private Pauses() {}

    public static void millis(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting.", interrupted);
        }
    }
}
