package nl.weerthuis.caseflow.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was agreed, or taken back, and when. */
@Schema(description = "One line of what was agreed when (Dutch: regel in de geschiedenis van de toestemming)")
record ConsentLine(
        @Schema(description = "Place in the history, from 1 (Dutch: volgnummer)")
        int position,

        @Schema(description = "When it was recorded (Dutch: tijdstip van vastleggen)")
        Instant statedAt,

        @Schema(description = "Kind of party that may know (Dutch: soort partij)")
        OrganisationKind partyKind,

        ConsentScope scope,

        @Schema(description = "The one organisation it is about, if it is about one (Dutch: organisatie)")
        UUID organisationId,

        @Schema(description = "What may be shared; without it, all that the scope needs (Dutch: gegevensgroepen)")
        Set<FieldGroup> fieldGroups,

        ConsentStatus status,

        @Schema(description = "Last day it stands (Dutch: geldig tot en met)")
        LocalDate validUntil) {}
