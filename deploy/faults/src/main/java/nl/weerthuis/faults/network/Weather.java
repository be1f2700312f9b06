package nl.weerthuis.faults.network;

import nl.weerthuis.faults.region.Pauses;

/** What a wire does to what goes over it. */
public enum Weather {
    PASS,
    /** Connections break and no new one comes about. */
    CUT,
    /** Nothing arrives for a while; what was said then comes late, as a network would say it again. */
    HOLE,
    /** Connections that stand are swallowed for ever and nobody hears of it, as by a firewall that forgot them. */
    FORGOTTEN,
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
            case PASS, CUT, FORGOTTEN, DELAY, SLOW -> false;
        };
    }

    void delay(int bytes) {
        switch (this) {
            case DELAY -> Pauses.millis(DELAY_MILLIS);
            case SLOW -> Pauses.millis(1 + bytes / BYTES_PER_MILLI);
            case PASS, CUT, HOLE, FORGOTTEN, HALF_CUT -> {}
        }
    }

    static void pause() {
        Pauses.millis(PAUSE_MILLIS);
    }
}
