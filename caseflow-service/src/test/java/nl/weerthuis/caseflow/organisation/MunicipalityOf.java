package nl.weerthuis.caseflow.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisations of a region in which there is one, the municipality of these codes. */
public final class MunicipalityOf {

    private MunicipalityOf() {}

    public static Organisations codes(UUID id, String... codes) {
        var municipality = new Organisation(id);
        municipality.registeredAs("MUNICIPALITY", "Gemeente", List.of(codes));
        return new Organisations(new OrganisationRepository() {
            @Override
            public Optional<Organisation> findByIdOptional(UUID asked) {
                return asked.equals(id) ? Optional.of(municipality) : Optional.empty();
            }
        });
    }
}
