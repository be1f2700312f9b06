package nl.weerthuis.infrastructure;

/** The pause between two looks at a process outside this one: it cannot tell us when it is ready. */
final class Pause {
    private static final long MILLISECONDS = 50;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for another process.", interrupted);
        }
    }
}
