package nl.weerthuis.allocation.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.weerthuis.allocation.event.CaseEvent;
import nl.weerthuis.allocation.event.OfferOutcome;
import nl.weerthuis.allocation.event.ProtectionLevel;

/**
 * Whom an offer is for, and what that case hears: the opened side of the sealed references. Never stored, never sent
 * beside an offer.
 */
record CaseSide(UUID caseId, ProtectionLevel protectionLevel, UUID introductionId) {

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    CaseEvent offered(LocalDate on, LocalDate answerBy) {
        return new CaseEvent.CaseOffered(caseId, protectionLevel, on, answerBy);
    }

    CaseEvent introduced(UUID organisationId, LocalDate until) {
        return new CaseEvent.IntroductionGranted(
                caseId, protectionLevel, introductionId, organisationId, Introduction.PURPOSE, until);
    }

    CaseEvent introductionEnded(LocalDate on) {
        return new CaseEvent.IntroductionEnded(caseId, protectionLevel, introductionId, on);
    }

    /** The day alone: the hour stands in the fact about the home, and two equal moments would join both. */
    CaseEvent viewingPlanned(Instant at) {
        var day = at.atZone(DUTCH).toLocalDate();
        return new CaseEvent.CaseViewingPlanned(
                caseId, protectionLevel, day.atStartOfDay(DUTCH).toInstant());
    }

    CaseEvent accepted(LocalDate on) {
        return new CaseEvent.CaseOfferAnswered(caseId, protectionLevel, CaseEvent.Answer.ACCEPTED, null, on);
    }

    CaseEvent refused(RefusalCode code, LocalDate on) {
        return new CaseEvent.CaseOfferAnswered(caseId, protectionLevel, CaseEvent.Answer.REFUSED, code.name(), on);
    }

    CaseEvent allocated(String municipalityCode, LocalDate on) {
        return new CaseEvent.CaseAllocated(caseId, protectionLevel, municipalityCode, on);
    }

    CaseEvent offerEnded(OfferOutcome outcome, LocalDate on) {
        return new CaseEvent.CaseOfferEnded(caseId, protectionLevel, outcome, on);
    }

    CaseEvent contracted(Contract contract) {
        return new CaseEvent.CaseContracted(
                caseId,
                protectionLevel,
                contract.form(),
                contract.plannedKeyDate(),
                contract.flipReviewOn(),
                contract.signedOn());
    }

    CaseEvent keyDatePlanned(LocalDate planned) {
        return new CaseEvent.CaseKeyDatePlanned(caseId, protectionLevel, planned);
    }

    CaseEvent housed(LocalDate on, String municipalityCode) {
        return new CaseEvent.CaseHoused(caseId, protectionLevel, on, municipalityCode);
    }

    CaseEvent keyDateCorrected(LocalDate keyDate, LocalDate on) {
        return new CaseEvent.CaseKeyDateCorrected(caseId, protectionLevel, keyDate, on);
    }

    CaseEvent flipPostponed(LocalDate reviewOn, LocalDate on) {
        return new CaseEvent.CaseFlipPostponed(caseId, protectionLevel, reviewOn, on);
    }

    CaseEvent flipped(String contractForm, LocalDate on) {
        return new CaseEvent.CaseFlipped(caseId, protectionLevel, contractForm, on);
    }

    CaseEvent tenancyEnded(String code, LocalDate on) {
        return new CaseEvent.CaseTenancyEnded(caseId, protectionLevel, code, on);
    }

    CaseEvent tenancyResumed(LocalDate on) {
        return new CaseEvent.CaseTenancyResumed(caseId, protectionLevel, on);
    }

    CaseEvent signalled(UUID reference, LandlordSignals.Raised signal) {
        return new CaseEvent.CaseSignalled(
                caseId, protectionLevel, reference, signal.kind(), signal.raisedOn(), signal.respondBy());
    }
}
