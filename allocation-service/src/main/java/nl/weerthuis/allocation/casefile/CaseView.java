package nl.weerthuis.allocation.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.allocation.event.TableOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case, in the fields that the reader may see: one type per kind of reader. */
@Schema(
        name = "Case",
        description = "A case as allocation knows it (Dutch: dossier)",
        anyOf = {CaseView.Full.class, CaseView.ForMunicipality.class})
sealed interface CaseView {

    static CaseView of(CaseFile file, Sight sight) {
        return switch (sight.breadth()) {
            case EVERYTHING, OWN_CASES -> Full.of(file);
            // The others are shown no row; if they ever are, then the fewest fields.
            case OWN_MUNICIPALITIES, OWN_DWELLINGS, FIGURES, NOTHING -> ForMunicipality.of(file);
        };
    }

    /** For the coordinator and the provider that nominated. */
    @Schema(name = "CaseFull", description = "A case for coordinator and referring provider (Dutch: dossier)")
    record Full(
            @Schema(description = "Case (Dutch: dossier)") UUID caseId,

            @Schema(description = "Referring provider (Dutch: aanmeldende zorgaanbieder)")
            UUID providerId,

            @Schema(description = "Target group (Dutch: doelgroep)")
            String targetGroup,

            @Schema(description = "Protection level (Dutch: beschermingsniveau)")
            ProtectionLevel protectionLevel,

            @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
            LocalDate readyOn,

            @Schema(description = "Waiting since (Dutch: wachtend sinds)")
            LocalDate waitingSince,

            @Schema(description = "Submitted on (Dutch: aangemeld op)")
            LocalDate submittedOn,

            @Schema(description = "Found complete and ready (Dutch: gereed voor de tafel)")
            boolean ready,

            @Schema(description = "Basis of the origin (Dutch: grond van de herkomst)")
            OriginBasis originBasis,

            @Schema(description = "Municipality assigned (Dutch: toegewezen gemeente)")
            String municipalityCode,

            @Schema(description = "Household size (Dutch: grootte huishouden)")
            Integer householdSize,

            @Schema(description = "Rooms needed (Dutch: aantal kamers)")
            Integer rooms,

            @Schema(description = "Rent class (Dutch: huurklasse)")
            RentClass rentClass,

            @Schema(description = "Whether it must be step-free (Dutch: drempelvrij)")
            Boolean stepFree,

            @Schema(description = "Areas wished (Dutch: gewenste gebieden)")
            List<String> areas,

            @Schema(description = "Whether areas are excluded; which, only the engine knows (Dutch: beperking geldt)")
            boolean areasExcluded,

            @Schema(description = "Preconditions by code (Dutch: randvoorwaarden)")
            Map<String, String> preconditions,

            @Schema(description = "Support starts on (Dutch: start begeleiding)")
            LocalDate supportStartOn,

            @Schema(description = "Latest outcome of the table (Dutch: besluit uitstroomtafel)")
            TableOutcome tableOutcome)
            implements CaseView {

        static Full of(CaseFile file) {
            var known = file.known();
            var profile = known.profile();
            return new Full(
                    known.id(),
                    known.providerId(),
                    known.targetGroup(),
                    known.protectionLevel(),
                    file.readyOn(),
                    file.waitingSince(),
                    known.submittedOn(),
                    known.ready(),
                    known.origin().map(Origin::basis).orElse(null),
                    known.municipalityCode().orElse(null),
                    profile.map(SearchProfile::householdSize).orElse(null),
                    profile.map(SearchProfile::rooms).orElse(null),
                    profile.map(SearchProfile::rentClass).orElse(null),
                    profile.map(SearchProfile::stepFree).orElse(null),
                    profile.map(SearchProfile::areas).orElse(null),
                    !known.exclusions().isEmpty(),
                    known.preconditions(),
                    known.support().map(Support::startOn).orElse(null),
                    known.decision().map(KnownCase.Decision::outcome).orElse(null));
        }
    }

    /** For the municipality that it goes to or that is asked. Not the group, the provider or anything excluded. */
    @Schema(name = "CaseForMunicipality", description = "A case for its municipality (Dutch: dossier voor gemeente)")
    record ForMunicipality(
            @Schema(description = "Case (Dutch: dossier)") UUID caseId,

            @Schema(description = "Protection level (Dutch: beschermingsniveau)")
            ProtectionLevel protectionLevel,

            @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
            LocalDate readyOn,

            @Schema(description = "Found complete and ready (Dutch: gereed voor de tafel)")
            boolean ready,

            @Schema(description = "Municipality assigned (Dutch: toegewezen gemeente)")
            String municipalityCode,

            @Schema(description = "Household size (Dutch: grootte huishouden)")
            Integer householdSize,

            @Schema(description = "Rooms needed (Dutch: aantal kamers)")
            Integer rooms,

            @Schema(description = "Support starts on (Dutch: start begeleiding)")
            LocalDate supportStartOn,

            @Schema(description = "Latest outcome of the table (Dutch: besluit uitstroomtafel)")
            TableOutcome tableOutcome)
            implements CaseView {

        static ForMunicipality of(CaseFile file) {
            var known = file.known();
            return new ForMunicipality(
                    known.id(),
                    known.protectionLevel(),
                    file.readyOn(),
                    known.ready(),
                    known.municipalityCode().orElse(null),
                    known.profile().map(SearchProfile::householdSize).orElse(null),
                    known.profile().map(SearchProfile::rooms).orElse(null),
                    known.support().map(Support::startOn).orElse(null),
                    known.decision().map(KnownCase.Decision::outcome).orElse(null));
        }
    }
}
