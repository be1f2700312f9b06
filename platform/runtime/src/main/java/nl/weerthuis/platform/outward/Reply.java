package nl.weerthuis.platform.outward;

/**
 * What somebody else's system answered.
 *
 * @param status null if there was no answer
 * @param fault why not, as a code; null if there was one
 */
public record Reply(Integer status, String fault, byte[] body) {

    public Reply {
        body = body.clone();
    }

    static Reply none(String fault) {
        return new Reply(null, fault, new byte[0]);
    }

    public boolean isGood() {
        return status != null && status / 100 == 2;
    }

    /** As it may be logged and shown: a status or a code, never what was said. */
    public String trouble() {
        return status == null ? fault : "status-" + status;
    }
}
