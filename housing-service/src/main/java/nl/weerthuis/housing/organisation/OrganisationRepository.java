package nl.weerthuis.housing.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    private static final String PRESENT = """
            select o.id, code from Organisation o join o.municipalityCodes code
            where o.kind = 'CORPORATION' and code in :codes
            """;

    List<Organisations.Presence> corporationsIn(Set<String> codes) {
        return getEntityManager()
                .createQuery(PRESENT, Object[].class)
                .setParameter("codes", codes)
                .getResultStream()
                .map(row -> new Organisations.Presence((UUID) row[0], (String) row[1]))
                .toList();
    }

    boolean anotherActsFor(String kind, UUID own, String municipalityCode) {
        return count("kind = ?1 and id <> ?2 and ?3 member of municipalityCodes", kind, own, municipalityCode) > 0;
    }
}
