package nl.weerthuis.platform.event;

import java.sql.SQLException;

/** The database did not do what the journal asked. */
final class JournalFailure extends RuntimeException {

    JournalFailure(SQLException cause) {
        super(cause);
    }
}
