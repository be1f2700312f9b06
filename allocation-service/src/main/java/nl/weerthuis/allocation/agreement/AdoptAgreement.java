package nl.weerthuis.allocation.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.event.OrganisationKind;
import nl.weerthuis.allocation.event.RegionEvent.AgreementAdopted;
import nl.weerthuis.allocation.population.Populations;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Puts a version of the agreement in force. Cases that waited for one hear of it within the same transaction. */
@ApplicationScoped
class AdoptAgreement {

    private final AgreementRepository agreements;
    private final Populations populations;
    private final Outbox outbox;
    private final Event<AgreementAdopted> adopted;
    private final Clock clock;

    AdoptAgreement(
            AgreementRepository agreements,
            Populations populations,
            Outbox outbox,
            Event<AgreementAdopted> adopted,
            Clock clock) {
        this.agreements = agreements;
        this.populations = populations;
        this.outbox = outbox;
        this.adopted = adopted;
        this.clock = clock;
    }

    record Command(
            String region,
            int version,
            LocalDate validFrom,
            LocalDate validUntil,
            List<String> municipalityCodes,
            List<UUID> partyIds,
            List<String> targetGroups,
            UUID populationSetId,
            Rules rules) {}

    /** Numbers may be absent: then the parameters of the region hold. */
    record Rules(Integer maxOffers, Integer answerDays, Set<OrganisationKind> quorumKinds) {}

    @Transactional
    Agreement handle(Command command) {
        requireSense(command);
        agreements.becomeOnlyOne();
        var agreement = new Agreement(UUID.randomUUID(), command, clock.instant());
        agreements.persistAndFlush(agreement);
        outbox.append(agreement.adopted());
        adopted.fire(agreement.adopted());
        return agreement;
    }

    private void requireSense(Command command) {
        var faults = new ArrayList<Violation>();
        if (command.validUntil().isBefore(command.validFrom())) {
            faults.add(Violation.of("/validUntil", "ends-before-start"));
        }
        var wanted = AreaCode.setOf(command.municipalityCodes());
        var known = populations.inhabitants(command.populationSetId(), wanted);
        if (known.isEmpty()) {
            faults.add(Violation.of("/populationSetId", "unknown-population-set"));
        } else {
            wanted.removeAll(known.get().keySet());
            if (!wanted.isEmpty()) {
                faults.add(Violation.of("/municipalityCodes", "without-population", wanted));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
