package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.event.OfferEvent.OfferRequested;
import nl.weerthuis.allocation.fit.RentRuling;
import nl.weerthuis.allocation.proposal.Proposals;
import nl.weerthuis.allocation.proposal.TakenProposal;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Makes an offer of a proposal: asks housing to reserve. The client hears of it when housing did. */
@ApplicationScoped
class RequestOffer {

    private final OfferRepository offers;
    private final OfferReferences references;
    private final Proposals proposals;
    private final OfferTerms offerTerms;
    private final Outbox outbox;

    RequestOffer(
            OfferRepository offers,
            OfferReferences references,
            Proposals proposals,
            OfferTerms offerTerms,
            Outbox outbox) {
        this.offers = offers;
        this.references = references;
        this.proposals = proposals;
        this.offerTerms = offerTerms;
        this.outbox = outbox;
    }

    /** @param temporary null for a tenancy that has no end */
    record Command(UUID proposalId, ContractForm contractForm, Temporary temporary) {}

    @Transactional
    Offer handle(Command command) {
        var proposal = proposals.takeUp(command.proposalId());
        var person = proposal.person();
        requireTurn(person);
        var terms = offerTerms.terms(person, command.proposalId(), command.contractForm(), command.temporary());
        var offer = new Offer(UUID.randomUUID(), references.seal(person), Placement.of(proposal.dwelling()), terms);
        offers.persistAndFlush(offer);
        outbox.append(requested(offer.sheet().id(), proposal, terms));
        references.shown(offer, "request-offer");
        return offer;
    }

    private void requireTurn(KnownCase person) {
        if (offers.openOf(person.id()).isPresent()) {
            throw Problem.conflict("case-has-open-offer");
        }
        var since = person.decision().map(KnownCase.Decision::at).orElse(Instant.EPOCH);
        var most = offerTerms.maxOffers(person);
        if (offers.countedSince(person.id(), since) >= most) {
            throw Problem.conflict("offers-used-up", most);
        }
    }

    private OfferRequested requested(UUID offerId, TakenProposal proposal, Terms terms) {
        return new OfferRequested(
                offerId,
                proposal.dwelling().id(),
                offerTerms.reservedUntil(terms),
                terms.contractForm(),
                proposal.verdict(),
                proposal.ruleSet(),
                proposal.capacityOverride(),
                proposal.rent().map(RentRuling::verdict).orElse(null),
                proposal.rent().map(RentRuling::edition).orElse(null),
                terms.requestedOn());
    }
}
