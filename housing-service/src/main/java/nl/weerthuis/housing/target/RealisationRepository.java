package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The ledger of homes that counted. A realisation is in it once, however often it is stated. */
@ApplicationScoped
class RealisationRepository {

    private static final String COUNT = """
            insert into realisation (id, municipality_code, corporation_id, target_group, period, persons, counted_on)
            values (:id, :municipality, :corporation, :group, :period, :persons, :on)
            on conflict (id) do nothing
            """;

    private static final String REALISED = """
            select count(*), coalesce(sum(persons), 0) from realisation
            where municipality_code = :municipality and corporation_id = :corporation and period in (:periods)
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

    Realised realised(String municipalityCode, UUID corporationId, Period period) {
        var row = (Object[]) entities.createNativeQuery(REALISED)
                .setParameter("municipality", municipalityCode)
                .setParameter("corporation", corporationId)
                .setParameter("periods", period.counted())
                .getSingleResult();
        return new Realised(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }
}
