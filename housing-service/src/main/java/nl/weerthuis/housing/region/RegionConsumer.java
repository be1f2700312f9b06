package nl.weerthuis.housing.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.organisation.RegisterOrganisation;
import nl.weerthuis.housing.target.CountRealisation;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.security.Memberships;

/** What allocation states of the region: its parties, whose access ended, and the homes that counted. */
@ApplicationScoped
class RegionConsumer implements EventConsumer {

    private final RegisterOrganisation registerOrganisation;
    private final Memberships memberships;
    private final CountRealisation countRealisation;

    RegionConsumer(
            RegisterOrganisation registerOrganisation, Memberships memberships, CountRealisation countRealisation) {
        this.registerOrganisation = registerOrganisation;
        this.memberships = memberships;
        this.countRealisation = countRealisation;
    }

    record OrganisationRegistered(UUID organisationId, String kind, Set<String> municipalityCodes) {}

    /** Without roles, all access. */
    record AccessWithdrawn(String subject, UUID organisationId, Set<String> roles, LocalDate withdrawnOn) {}

    record AccessRestored(String subject, UUID organisationId) {}

    record RealisationCounted(
            UUID realisationId,
            String municipalityCode,
            UUID corporationId,
            String targetGroup,
            String period,
            int persons,
            LocalDate countedOn) {}

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.organisation-registered.v1" -> {
                var registered = event.as(OrganisationRegistered.class);
                var codes = registered.municipalityCodes() == null ? Set.<String>of() : registered.municipalityCodes();
                registerOrganisation.handle(
                        new RegisterOrganisation.Command(registered.organisationId(), registered.kind(), codes));
            }
            case "nl.weerthuis.realisation-counted.v1" ->
                countRealisation.handle(realisation(event.as(RealisationCounted.class)));
            case "nl.weerthuis.access-withdrawn.v1" -> {
                var ended = event.as(AccessWithdrawn.class);
                memberships.withdraw(ended.subject(), ended.organisationId(), ended.roles(), ended.withdrawnOn());
            }
            case "nl.weerthuis.access-restored.v1" -> {
                var restored = event.as(AccessRestored.class);
                memberships.restore(restored.subject(), restored.organisationId());
            }
            default -> {
                // Agreements and parameters do not bind supply yet.
            }
        }
    }

    private static CountRealisation.Command realisation(RealisationCounted counted) {
        return new CountRealisation.Command(
                counted.realisationId(),
                counted.municipalityCode(),
                counted.corporationId(),
                counted.targetGroup(),
                counted.period(),
                counted.persons(),
                counted.countedOn());
    }
}
