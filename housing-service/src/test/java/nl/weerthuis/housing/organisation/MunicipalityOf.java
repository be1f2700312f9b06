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

    /** Of the office itself nothing is known; another's acts for these. */
    public static Organisations elsewhere(UUID office, String... taken) {
        return new Organisations(new OrganisationRepository() {
            @Override
            public Optional<Organisation> findByIdOptional(UUID asked) {
                return Optional.empty();
            }

            @Override
            boolean anotherActsFor(String kind, UUID asking, String municipalityCode) {
                return kind.equals("REGION")
                        && asking.equals(office)
                        && Set.of(taken).contains(municipalityCode);
            }
        });
    }
}
