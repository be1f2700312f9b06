package nl.weerthuis.housing.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.organisation.RegisterOrganisation;
import nl.weerthuis.housing.target.CountRealisation;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** What allocation states of the region: its parties, and the homes that counted. */
@ApplicationScoped
class RegionConsumer implements EventConsumer {

    private final RegisterOrganisation registerOrganisation;
    private final CountRealisation countRealisation;

    RegionConsumer(RegisterOrganisation registerOrganisation, CountRealisation countRealisation) {
        this.registerOrganisation = registerOrganisation;
        this.countRealisation = countRealisation;
    }

    record OrganisationRegistered(UUID organisationId, String kind, Set<String> municipalityCodes) {}

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
