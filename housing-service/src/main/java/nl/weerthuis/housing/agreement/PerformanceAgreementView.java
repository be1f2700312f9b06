package nl.weerthuis.housing.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PerformanceAgreement", description = "A version of what was agreed locally (Dutch: prestatieafspraken)")
record PerformanceAgreementView(
        @Schema(description = "Key of this version (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Key of the agreement, the same for all its versions (Dutch: kenmerk van de afspraken)")
        UUID agreementId,

        @Schema(description = "Which version it is, from 1 (Dutch: versienummer)")
        int versionNumber,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "The corporations (Dutch: woningcorporaties)")
        List<UUID> corporationIds,

        @Schema(description = "Names of the tenants' organisations (Dutch: huurdersorganisaties)")
        List<String> tenantsOrganisations,

        @Schema(description = "First day (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Last day (Dutch: geldig tot en met)")
        LocalDate validUntil,

        AgreementStatus status,

        @Schema(description = "Where the document is found (Dutch: kenmerk van het document)")
        String documentReference,

        @Schema(description = "Reference of the decision to adopt it (Dutch: kenmerk van het besluit)")
        String decision,

        @Schema(description = "Day on which it was recorded (Dutch: vastgelegd op)", format = "date")
        LocalDate recordedOn,

        @Schema(description = "Day on which it was adopted (Dutch: vastgesteld op)", format = "date")
        LocalDate adoptedOn,

        @Schema(description = "What was agreed (Dutch: afspraken)")
        List<Clause> clauses,

        @Schema(description = "Version of the record, as in the ETag (Dutch: versie)")
        int version) {}
