package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The homes that counted, as allocation states them. Each is here once, however often it is stated. */
@ApplicationScoped
class RealisationRepository {

    private static final String COUNT = """
            insert into realisation (id, municipality_code, corporation_id, target_group, period, persons, counted_on)
            values (:id, :municipality, :corporation, :group, :period, :persons, :on)
            on conflict (id) do nothing
            """;

    private static final String UNDER = "select id from realisation where id = :known or known_as = :known order by id";

    private static final String FORGET = """
            delete from realisation r where (r.id = :known or r.known_as = :known)
                and not exists (select from ledger_entry e where e.realisation_id = r.id)
            """;

    private static final String KNOWN_AS = "update realisation set known_as = :known where id = :id";

    private final EntityManager entities;

    RealisationRepository(EntityManager entities) {
        this.entities = entities;
    }

    void count(CountRealisation.Command realisation) {
        entities.createNativeQuery(COUNT)
                .setParameter("id", realisation.realisationId())
                .setParameter("municipality", realisation.municipalityCode())
                .setParameter("corporation", realisation.corporationId())
                .setParameter("group", realisation.targetGroup())
                .setParameter("period", realisation.period())
                .setParameter("persons", realisation.persons())
                .setParameter("on", realisation.countedOn())
                .executeUpdate();
    }

    /** Everything that was ever counted under what allocation calls by this id. */
    @SuppressWarnings("unchecked")
    List<UUID> under(UUID known) {
        return entities.createNativeQuery(UNDER, UUID.class)
                .setParameter("known", known)
                .getResultList();
    }

    /** What waits for its target still. */
    void forgetUnbooked(UUID known) {
        entities.createNativeQuery(FORGET).setParameter("known", known).executeUpdate();
    }

    void knownAs(UUID id, UUID known) {
        entities.createNativeQuery(KNOWN_AS)
                .setParameter("known", known)
                .setParameter("id", id)
                .executeUpdate();
    }
}
