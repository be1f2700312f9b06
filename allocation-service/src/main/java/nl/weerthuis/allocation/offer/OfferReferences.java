package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.ProtectionLevel;
import nl.weerthuis.platform.crypto.SealedReference;

/** The only place that knows which offer belongs to which case. */
@ApplicationScoped
class OfferReferences {

    private static final String CASE = "offer.case_ref";
    private static final String PROVIDER = "offer.provider_ref";
    private static final String INTRODUCTION = "offer.introduction_ref";

    private final SealedReference seals;
    private final CaseFiles cases;

    OfferReferences(SealedReference seals, CaseFiles cases) {
        this.seals = seals;
        this.cases = cases;
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

    UUID caseOf(Offer offer) {
        return seals.open(CASE, offer.sheet().sealed().caseReference());
    }

    KnownCase personOf(Offer offer) {
        return cases.require(caseOf(offer));
    }

    /** Whom the offer is for, with the protection level of now. */
    CaseSide sideOf(Offer offer) {
        var caseId = caseOf(offer);
        var level = cases.find(caseId).map(KnownCase::protectionLevel).orElse(ProtectionLevel.PROTECTED);
        return new CaseSide(
                caseId, level, seals.open(INTRODUCTION, offer.sheet().sealed().introductionReference()));
    }

    void shown(Offer offer, String activity) {
        cases.shown(personOf(offer), activity);
    }
}
