package nl.weerthuis.platform.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One look at somebody's data, or change of it. */
@Schema(name = "Look", description = "One look at somebody's data, or change of it")
record Look(
        @Schema(description = "When (Dutch: wanneer)") Instant at,

        @Schema(description = "What was done: entry of the register of processing activities (Dutch: handeling)")
        String activity,

        @Schema(description = "On whose behalf (Dutch: organisatie)")
        UUID organisation,

        @Schema(description = "Kind of that organisation (Dutch: soort organisatie)")
        String organisationKind,

        @Schema(description = "In which roles (Dutch: rollen)")
        List<String> roles,

        @Schema(description = "Why (Dutch: doel)") String purpose,

        @Schema(description = "Classes of fields that were shown or changed (Dutch: soorten gegevens)")
        List<String> fieldClasses,

        @Schema(description = "Whether it was an emergency without an ordinary right (Dutch: noodtoegang)")
        boolean breakGlass,

        @Schema(description = "Who: claim sub of the token; only for a privacy officer (Dutch: wie)")
        String actor) {

    /** For the person it is about, whom the colleague's name does not concern. */
    Look withoutActor() {
        return new Look(at, activity, organisation, organisationKind, roles, purpose, fieldClasses, breakGlass, null);
    }
}
