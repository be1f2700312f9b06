package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.parameter.Parameters;
import nl.weerthuis.allocation.rent.RentRules;
import nl.weerthuis.platform.problem.Problem;

/** Terms of an offer: from the agreement that decides on the case, else from the parameters of its region. */
@ApplicationScoped
class OfferTerms {

    private final Agreements agreements;
    private final Parameters parameters;
    private final RentRules rentRules;
    private final OfferConfig config;
    private final Clock clock;

    OfferTerms(Agreements agreements, Parameters parameters, RentRules rentRules, OfferConfig config, Clock clock) {
        this.agreements = agreements;
        this.parameters = parameters;
        this.rentRules = rentRules;
        this.config = config;
        this.clock = clock;
    }

    /** @param temporary null if nothing was said of an end */
    Terms terms(KnownCase person, UUID proposalId, ContractForm form, Temporary temporary) {
        var faults = Temporary.faults(form, temporary, rentRules.on(region(person), LocalDate.now(clock)));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var days = number(person, agreement(person).answerDays(), "OFFER_ANSWER_DAYS");
        return new Terms(proposalId, form, clock.instant(), LocalDate.now(clock).plusDays(days), days, temporary);
    }

    int maxOffers(KnownCase person) {
        return number(person, agreement(person).maxOffers(), "MAX_OFFERS");
    }

    /** Until when a dwelling is to be reserved: the end of the answer day, and a margin. */
    Instant reservedUntil(Terms terms) {
        return terms.answerBy()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .plus(config.margin());
    }

    String region(KnownCase person) {
        return agreement(person).region();
    }

    private AgreementTerms agreement(KnownCase person) {
        return agreements
                .covering(person.submittedOn(), person.targetGroup(), person.providerId())
                .orElseThrow(() -> Problem.conflict("no-agreement-in-force", person.submittedOn()));
    }

    private int number(KnownCase person, OptionalInt agreed, String code) {
        if (agreed.isPresent()) {
            return agreed.getAsInt();
        }
        return Math.toIntExact(parameters
                .number(region(person), code, LocalDate.now(clock))
                .orElseThrow(() -> Problem.conflict("parameter-missing", code)));
    }
}
