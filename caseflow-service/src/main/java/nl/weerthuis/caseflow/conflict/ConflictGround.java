package nl.weerthuis.caseflow.conflict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody may not know of a case. */
@Schema(
        description = "Ground of a conflict (Dutch: grond: verwantschap, bekende, veiligheid, verzoek van de cliënt,"
                + " anders)")
enum ConflictGround {
    KINSHIP,
    ACQUAINTANCE,
    SAFETY,
    CLIENT_REQUEST,
    OTHER
}
