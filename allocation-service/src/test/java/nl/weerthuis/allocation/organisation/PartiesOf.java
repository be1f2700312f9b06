package nl.weerthuis.allocation.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.event.OrganisationKind;

/** The register of a region with these parties, all of them municipalities of one place. */
public final class PartiesOf {

    private PartiesOf() {}

    public static Organisations region(String region, String place, UUID... parties) {
        return new Organisations(new OrganisationRepository() {
            @Override
            Set<UUID> parties(String asked) {
                return asked.equals(region) ? Set.of(parties) : Set.of();
            }

            @Override
            public Optional<Organisation> findByIdOptional(UUID id) {
                return Set.of(parties).contains(id) ? Optional.of(municipality(id)) : Optional.empty();
            }

            private Organisation municipality(UUID id) {
                var command = new RegisterOrganisation.Command(
                        Optional.of(id), OrganisationKind.MUNICIPALITY, "Gemeente", null, List.of(place), true);
                return new Organisation(id, command, region, Instant.EPOCH);
            }
        });
    }
}
