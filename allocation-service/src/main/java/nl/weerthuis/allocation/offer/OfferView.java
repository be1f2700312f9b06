package nl.weerthuis.allocation.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.event.ContractForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer, in the fields that the reader may see: one type per kind of reader. */
@Schema(
        name = "Offer",
        description = "A dwelling offered to a case (Dutch: aanbieding)",
        anyOf = {OfferView.Full.class, OfferView.ForProvider.class, OfferView.ForCorporation.class})
sealed interface OfferView {

    /** @param caseId null where it is not to be said */
    static OfferView of(OfferSheet offer, UUID caseId, Sight sight) {
        return switch (sight.breadth()) {
            case EVERYTHING -> Full.of(offer, caseId);
            case OWN_CASES -> ForProvider.of(offer, caseId);
            case OWN_DWELLINGS, OWN_MUNICIPALITIES, FIGURES, NOTHING -> ForCorporation.of(offer);
        };
    }

    @Schema(name = "OfferFull", description = "An offer for the coordinator (Dutch: aanbieding)")
    record Full(
            @Schema(description = "Identification (Dutch: identificatie)")
            UUID id,

            @Schema(description = "Proposal it was made of (Dutch: voorstel)")
            UUID proposalId,

            @Schema(description = "Case; not of a protected one, nor in the answer to a command (Dutch: dossier)")
            UUID caseId,

            @Schema(description = "Dwelling (Dutch: woning)")
            UUID dwellingId,

            @Schema(description = "Corporation (Dutch: woningcorporatie)")
            UUID corporationId,

            @Schema(description = "Status (Dutch: status)") OfferStatus status,

            @Schema(description = "Form of the tenancy (Dutch: contractvorm)")
            ContractForm contractForm,

            @Schema(description = "To be answered by (Dutch: reageren voor)")
            LocalDate answerBy,

            @Schema(description = "Viewing at (Dutch: bezichtiging)")
            Instant viewingAt,

            @Schema(description = "Answered on (Dutch: beantwoord op)")
            LocalDate answeredOn,

            @Schema(description = "Why it was refused (Dutch: reden weigering)")
            RefusalCode refusalCode,

            @Schema(description = "Whether the refusal is grounded (Dutch: gegrond)")
            Boolean refusalGrounded,

            @Schema(description = "Keys planned on (Dutch: geplande sleuteldatum)")
            LocalDate plannedKeyDate,

            @Schema(description = "Keys handed over on (Dutch: sleuteldatum)")
            LocalDate keyDate,

            @Schema(description = "Ended without a home on (Dutch: beëindigd op)")
            LocalDate closedOn)
            implements OfferView {

        static Full of(OfferSheet offer, UUID caseId) {
            return new Full(
                    offer.id(),
                    offer.terms().proposalId(),
                    caseId,
                    offer.placement().dwellingId(),
                    offer.placement().corporationId(),
                    offer.status(),
                    offer.terms().contractForm(),
                    offer.terms().answerBy(),
                    offer.course().viewingAt(),
                    offer.answer().on(),
                    offer.answer().refusalCode(),
                    offer.answer().grounded(),
                    offer.course().plannedKeyDate(),
                    offer.course().keyDate(),
                    offer.course().closedOn());
        }
    }

    @Schema(name = "OfferForProvider", description = "An offer for the referring provider (Dutch: aanbieding)")
    record ForProvider(
            @Schema(description = "Identification (Dutch: identificatie)")
            UUID id,

            @Schema(description = "Case; not in the answer to a command (Dutch: dossier)")
            UUID caseId,

            @Schema(description = "Dwelling (Dutch: woning)")
            UUID dwellingId,

            @Schema(description = "Municipality, four digits (Dutch: gemeentecode)")
            String municipalityCode,

            @Schema(description = "Neighbourhood (Dutch: buurtcode)")
            String neighbourhoodCode,

            @Schema(description = "Status (Dutch: status)") OfferStatus status,

            @Schema(description = "Form of the tenancy (Dutch: contractvorm)")
            ContractForm contractForm,

            @Schema(description = "To be answered by (Dutch: reageren voor)")
            LocalDate answerBy,

            @Schema(description = "Viewing at (Dutch: bezichtiging)")
            Instant viewingAt,

            @Schema(description = "Answered on (Dutch: beantwoord op)")
            LocalDate answeredOn,

            @Schema(description = "Why it was refused (Dutch: reden weigering)")
            RefusalCode refusalCode,

            @Schema(description = "Whether the refusal is grounded (Dutch: gegrond)")
            Boolean refusalGrounded,

            @Schema(description = "Keys planned on (Dutch: geplande sleuteldatum)")
            LocalDate plannedKeyDate,

            @Schema(description = "Keys handed over on (Dutch: sleuteldatum)")
            LocalDate keyDate)
            implements OfferView {

        static ForProvider of(OfferSheet offer, UUID caseId) {
            return new ForProvider(
                    offer.id(),
                    caseId,
                    offer.placement().dwellingId(),
                    offer.placement().municipalityCode(),
                    offer.placement().neighbourhoodCode(),
                    offer.status(),
                    offer.terms().contractForm(),
                    offer.terms().answerBy(),
                    offer.course().viewingAt(),
                    offer.answer().on(),
                    offer.answer().refusalCode(),
                    offer.answer().grounded(),
                    offer.course().plannedKeyDate(),
                    offer.course().keyDate());
        }
    }

    /** Neither the case nor its group, nor why somebody refused. */
    @Schema(name = "OfferForCorporation", description = "An offer for the corporation (Dutch: aanbieding)")
    record ForCorporation(
            @Schema(description = "Identification (Dutch: identificatie)")
            UUID id,

            @Schema(description = "Dwelling (Dutch: woning)")
            UUID dwellingId,

            @Schema(description = "Status (Dutch: status)") OfferStatus status,

            @Schema(description = "Form of the tenancy (Dutch: contractvorm)")
            ContractForm contractForm,

            @Schema(description = "To be answered by (Dutch: reageren voor)")
            LocalDate answerBy,

            @Schema(description = "Viewing at (Dutch: bezichtiging)")
            Instant viewingAt,

            @Schema(description = "Keys planned on (Dutch: geplande sleuteldatum)")
            LocalDate plannedKeyDate,

            @Schema(description = "Keys handed over on (Dutch: sleuteldatum)")
            LocalDate keyDate,

            @Schema(description = "Ended without a home on (Dutch: beëindigd op)")
            LocalDate closedOn)
            implements OfferView {

        static ForCorporation of(OfferSheet offer) {
            return new ForCorporation(
                    offer.id(),
                    offer.placement().dwellingId(),
                    offer.status(),
                    offer.terms().contractForm(),
                    offer.terms().answerBy(),
                    offer.course().viewingAt(),
                    offer.course().plannedKeyDate(),
                    offer.course().keyDate(),
                    offer.course().closedOn());
        }
    }
}
