package nl.weerthuis.housing.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organisations of a region in which there is one, the municipality of these codes. */
public final class MunicipalityOf {

    private MunicipalityOf() {}

    public static Organisations codes(UUID id, String... codes) {
        var municipality = new Organisation(id);
        municipality.register("MUNICIPALITY", Set.of(codes));
        return new Organisations(new OrganisationRepository() {
            @Override
            public Optional<Organisation> findByIdOptional(UUID asked) {
                return asked.equals(id) ? Optional.of(municipality) : Optional.empty();
            }
        });
    }
}
