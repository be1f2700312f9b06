package nl.weerthuis.caseflow.importjob;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a large import. {@link #next()} is the whole state machine. */
@Schema(
        description = "State of the import (Dutch: wordt ontvangen, wordt gecontroleerd, wacht op bevestiging, wordt"
                + " verwerkt, gecontroleerd, klaar, geannuleerd, gestopt)")
enum ImportState {
    RECEIVING,
    CHECKING,
    /** More changes than usual: a person of the provider confirms that it is the right file. */
    PAUSED,
    NOMINATING,
    /** The end of a dry run. */
    CHECKED,
    DONE,
    CANCELLED,
    /** Whoever sent it may not any more. */
    STOPPED;

    Set<ImportState> next() {
        return switch (this) {
            case RECEIVING -> EnumSet.of(CHECKING);
            case CHECKING -> EnumSet.of(PAUSED, NOMINATING, CHECKED, CANCELLED, STOPPED);
            case PAUSED -> EnumSet.of(NOMINATING, CANCELLED);
            // What was nominated by then stays.
            case NOMINATING -> EnumSet.of(DONE, CANCELLED, STOPPED);
            case CHECKED, DONE, CANCELLED, STOPPED -> EnumSet.noneOf(ImportState.class);
        };
    }

    boolean isFinal() {
        return next().isEmpty();
    }
}
