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
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Memberships;

/** Takes a party into the register of the caller's region; from then on tokens of its people are believed. */
@ApplicationScoped
class RegisterOrganisation {

    private final OrganisationRepository organisations;
    private final Memberships memberships;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    RegisterOrganisation(
            OrganisationRepository organisations, Memberships memberships, Caller caller, Outbox outbox, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.caller = caller;
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
        if (!caller.organisationKind().equals("REGION")) {
            throw Problem.forbidden("forbidden");
        }
        var id = command.id().orElseGet(UUID::randomUUID);
        if (organisations.findByIdOptional(id).isPresent()) {
            throw Problem.conflict("organisation-known");
        }
        var organisation = new Organisation(id, command, caller.region(), clock.instant());
        organisations.persistAndFlush(organisation);
        memberships.registered(id, command.kind().name());
        outbox.append(organisation.registered());
        return organisation;
    }
}
