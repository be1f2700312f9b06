package nl.weerthuis.platform.rows;

/** Threads that work for a request, and that do not. */
final class Requests {

    private Requests() {}

    static RunningRequest one() {
        return of(true);
    }

    static RunningRequest none() {
        return of(false);
    }

    private static RunningRequest of(boolean isThere) {
        return new RunningRequest() {
            @Override
            boolean isThere() {
                return isThere;
            }
        };
    }
}
