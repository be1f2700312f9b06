package nl.weerthuis.caseflow.correction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of the file is said to be wrong. */
@Schema(
        description = "What is said to be wrong (Dutch: onderwerp: personalia, bereikbaarheid, huishouden, herkomst,"
                + " begeleiding, verloop, anders)")
enum CorrectionSubject {
    IDENTITY,
    CONTACT,
    HOUSEHOLD,
    ORIGIN,
    SUPPORT,
    PROCESS,
    OTHER
}
