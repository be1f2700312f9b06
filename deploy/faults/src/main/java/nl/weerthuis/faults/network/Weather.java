package nl.weerthuis.faults.network;

import nl.weerthuis.faults.region.Pauses;

/** What a wire does to what goes over it. */
public enum Weather {
    PASS,
    /** Connections break and no new one comes about. */
    CUT,
    /** Everything is swallowed and nothing is answered; nobody hears that the wire is dead. */
    HOLE,
    /** What the client says arrives, the answer does not. */
    HALF_CUT,
    DELAY,
    /** A few kilobytes a second. */
    SLOW;

    private static final long DELAY_MILLIS = 200;
    private static final int BYTES_PER_MILLI = 20;
    private static final long PAUSE_MILLIS = 10;

    /** Whether it keeps what goes in this direction, for as long as this weather lasts. */
    boolean holds(boolean there) {
        return switch (this) {
            case HOLE -> true;
            case HALF_CUT -> !there;
            case PASS, CUT, DELAY, SLOW -> false;
        };
    }

    void delay(int bytes) {
        switch (this) {
            case DELAY -> Pauses.millis(DELAY_MILLIS);
            case SLOW -> Pauses.millis(1 + bytes / BYTES_PER_MILLI);
            case PASS, CUT, HOLE, HALF_CUT -> {}
        }
    }

    static void pause() {
        Pauses.millis(PAUSE_MILLIS);
    }
}
