package nl.weerthuis.faults.load;

import java.util.Arrays;

/** How long things took, in microseconds from the moment at which they were due. */
final class Pace {
    private static final double MICROS_PER_MILLI = 1_000;

    private final long[] micros;
    private int filled;

    Pace(int most) {
        this.micros = new long[most];
    }

    synchronized void add(long each) {
        if (filled < micros.length) {
            micros[filled++] = each;
        }
    }

    synchronized int count() {
        return filled;
    }

    /** Milliseconds that this part of all did not exceed; 0 when there is nothing. */
    synchronized double millis(double part) {
        if (filled == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(micros, filled);
        Arrays.sort(sorted);
        int place = (int) Math.ceil(part * filled) - 1;
        return Math.round(sorted[Math.max(0, place)] / MICROS_PER_MILLI * 10) / 10.0;
    }
}
