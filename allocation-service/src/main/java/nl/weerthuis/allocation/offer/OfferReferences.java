package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;

/** The only place that knows which offer belongs to which case. */
@ApplicationScoped
class OfferReferences {

    static final String CASE = "offer.case_ref";
    static final String PROVIDER = "offer.provider_ref";
    private static final String INTRODUCTION = "offer.introduction_ref";
    private static final String REALISATION = "offer.realisation_ref";

    private final SealedReference seals;
    private final CaseFiles cases;
    private final Duty duty;

    OfferReferences(SealedReference seals, CaseFiles cases, Duty duty) {
        this.seals = seals;
        this.cases = cases;
        this.duty = duty;
    }

    /** For a new offer, with a fresh introduction. */
    Sealed seal(KnownCase person) {
        return new Sealed(
                caseReference(person.id()),
                providerReference(person.providerId()),
                seals.seal(INTRODUCTION, UUID.randomUUID()));
    }

    byte[] caseReference(UUID caseId) {
        return seals.seal(CASE, caseId);
    }

    byte[] providerReference(UUID providerId) {
        return seals.seal(PROVIDER, providerId);
    }

    byte[] realisation(UUID realisationId) {
        return seals.seal(REALISATION, realisationId);
    }

    Optional<UUID> realisationOf(Offer offer) {
        return Optional.ofNullable(offer.sheet().sealed().realisationReference())
                .map(reference -> seals.open(REALISATION, reference));
    }

    UUID caseOf(Offer offer) {
        return seals.open(CASE, offer.sheet().sealed().caseReference());
    }

    KnownCase personOf(Offer offer) {
        var caseId = caseOf(offer);
        return known(caseId).orElseThrow(() -> Problem.unknown("case", caseId));
    }

    Optional<KnownCase> find(Offer offer) {
        return known(caseOf(offer));
    }

    /** Whom the offer is for, with the protection level of now. */
    CaseSide sideOf(Offer offer) {
        var caseId = caseOf(offer);
        var level = known(caseId).map(KnownCase::protectionLevel).orElse(ProtectionLevel.PROTECTED);
        return new CaseSide(
                caseId, level, seals.open(INTRODUCTION, offer.sheet().sealed().introductionReference()));
    }

    /** Not every reader of an offer sees the case behind it; the service needs it for what it states and logs. */
    private Optional<KnownCase> known(UUID caseId) {
        return duty.call(() -> cases.find(caseId));
    }

    /** @return who was shown */
    KnownCase shown(Offer offer, String activity) {
        var person = personOf(offer);
        cases.shown(person, activity);
        return person;
    }
}
