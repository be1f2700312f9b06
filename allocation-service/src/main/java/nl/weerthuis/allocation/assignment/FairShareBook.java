package nl.weerthuis.allocation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.population.Populations;
import nl.weerthuis.allocation.share.Tijdeman;

/** Draws on the account of a region, one case after the other, and writes the ledger. */
@ApplicationScoped
class FairShareBook {

    private final ShareLedgerRepository ledger;
    private final Populations populations;

    FairShareBook(ShareLedgerRepository ledger, Populations populations) {
        this.ledger = ledger;
        this.populations = populations;
    }

    String draw(UUID caseId, AgreementTerms terms, Set<String> allowed) {
        var inhabitants = populations
                .inhabitants(terms.populationSetId(), terms.municipalityCodes())
                .orElseThrow();
        var account = ledger.account(terms.region());
        var step = Tijdeman.next(account.share(), inhabitants, allowed);
        var position = account.become(step.after());
        var place = new ShareLedgerRow.Place(terms.region(), position, terms.populationSetId());
        ledger.persistAndFlush(new ShareLedgerRow(caseId, place, inhabitants, allowed, step));
        return step.chosen();
    }
}
