package nl.weerthuis.caseflow.importjob;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line so far. */
@Schema(description = "What became of the line (Dutch: wacht, nieuw, bekend, bekend maar anders, afgekeurd, aangemeld)")
enum LineOutcome {
    WAITING,
    /** Good, of a client who was not nominated before. */
    NEW,
    /** Nominated before, and the same. */
    KNOWN,
    /** Nominated before; the line says something else, and nothing changed. */
    DIFFERENT,
    FAULTY,
    NOMINATED
}
