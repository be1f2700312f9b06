package nl.weerthuis.caseflow.nomination;

import java.util.UUID;
import nl.weerthuis.caseflow.dossier.Dossier;

/** What became of a nomination. */
public sealed interface Outcome {

    /** A new case. */
    record Opened(Dossier dossier) implements Outcome {}

    /** The provider nominated this client before: nothing changed. */
    record Known(UUID caseId) implements Outcome {}
}
