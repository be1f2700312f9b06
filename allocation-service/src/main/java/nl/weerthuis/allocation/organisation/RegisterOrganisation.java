package nl.weerthuis.allocation.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.event.OrganisationKind;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** Takes a party into the register of the region. */
@ApplicationScoped
class RegisterOrganisation {

    private final OrganisationRepository organisations;
    private final Outbox outbox;
    private final Clock clock;

    RegisterOrganisation(OrganisationRepository organisations, Outbox outbox, Clock clock) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The id is given when tokens name the organisation already. */
    record Command(
            Optional<UUID> id,
            OrganisationKind kind,
            String name,
            String kvkNumber,
            List<String> municipalityCodes,
            boolean signatory) {}

    @Transactional
    Organisation handle(Command command) {
        var id = command.id().orElseGet(UUID::randomUUID);
        if (organisations.findByIdOptional(id).isPresent()) {
            throw Problem.conflict("organisation-known");
        }
        var organisation = new Organisation(id, command, clock.instant());
        organisations.persistAndFlush(organisation);
        outbox.append(organisation.registered());
        return organisation;
    }
}
