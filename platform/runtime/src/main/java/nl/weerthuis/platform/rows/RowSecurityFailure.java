package nl.weerthuis.platform.rows;

/** The database could not be told who asks; the work must not go on. */
public class RowSecurityFailure extends RuntimeException {

    public RowSecurityFailure(Throwable cause) {
        super("Row security could not be set", cause);
    }
}
