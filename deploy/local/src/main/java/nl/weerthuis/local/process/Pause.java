package nl.weerthuis.local.process;

import nl.weerthuis.local.terminal.Halt;

/** The pause between two looks at another process: it cannot tell us when it is ready. */
final class Pause {
    private static final long MILLISECONDS = 100;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Halt(Halt.FAILED, "Interrupted while waiting for another process.", interrupted);
        }
    }
}
