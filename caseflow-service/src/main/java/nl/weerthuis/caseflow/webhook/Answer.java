package nl.weerthuis.caseflow.webhook;

/**
 * What a receiver answered.
 *
 * @param status null if there was no answer
 * @param fault why not, as a code; null if there was one
 */
public record Answer(Integer status, String fault) {

    private static final int GONE = 410;

    public static Answer of(int status) {
        return new Answer(status, null);
    }

    public static Answer none(String fault) {
        return new Answer(null, fault);
    }

    boolean isTaken() {
        return status != null && status / 100 == 2;
    }

    /** The receiver wants to hear nothing more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
