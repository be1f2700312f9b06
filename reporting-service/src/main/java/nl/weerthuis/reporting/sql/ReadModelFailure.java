package nl.weerthuis.reporting.sql;

import java.sql.SQLException;

/** The database declined; its cause tells the platform whether that passes. */
final class ReadModelFailure extends RuntimeException {

    ReadModelFailure(SQLException cause) {
        super("The read model could not be read or written", cause);
    }
}
