package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The homes that counted, as allocation states them. Each is here once, however often it is stated. */
@ApplicationScoped
class RealisationRepository {

    private static final String COUNT = """
            insert into realisation (id, municipality_code, corporation_id, target_group, period, persons, counted_on)
            values (:id, :municipality, :corporation, :group, :period, :persons, :on)
            on conflict (id) do nothing
            """;

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
}
