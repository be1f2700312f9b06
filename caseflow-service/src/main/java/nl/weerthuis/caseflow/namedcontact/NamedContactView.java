package nl.weerthuis.caseflow.namedcontact;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "NamedContact",
        description = "Who at a receiving party may know of a protected case (Dutch: vaste contactpersoon)")
record NamedContactView(
        @Schema(description = "Party that receives (Dutch: ontvangende organisatie)")
        UUID organisationId,

        @Schema(description = "Person, as the identity provider names them (Dutch: medewerker)")
        String subject,

        @Schema(description = "From when (Dutch: aangewezen op)")
        Instant namedAt,

        @Schema(description = "By whom (Dutch: aangewezen door)")
        String namedBy,

        @Schema(description = "Until when, if it ended (Dutch: beëindigd op)")
        Instant endedAt,

        @Schema(description = "By whom it was ended (Dutch: beëindigd door)")
        String endedBy) {}
