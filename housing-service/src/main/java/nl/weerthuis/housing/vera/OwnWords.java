package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What we ourselves told a corporation's system comes back when it is asked: an echo says nothing new. */
@ApplicationScoped
class OwnWords {

    private static final String SAID = """
            select dwelling_id from outgoing_message
            where corporation_id = :corporation and kind = :kind and id_organisatie = :organisation and id_extern = :key
              and content::jsonb #>> '{status,code}' is not distinct from cast(:status as text)
            order by position desc limit 1
            """;

    private final EntityManager entities;

    OwnWords(EntityManager entities) {
        this.entities = entities;
    }

    /** The Publicatie is said to be finished because we said so. */
    boolean isOurAllocation(VeraKey key, Publicatie publication) {
        return Codering.is(publication.status(), "AFG")
                && Codering.is(publication.detailStatus(), "TOE")
                && said(key, "AFG").isPresent();
    }

    /** The dwelling of the Toewijzing that we asked for ourselves, as long as the corporation adds no contract to it. */
    Optional<UUID> ofWanted(VeraKey key, Toewijzing allocation) {
        return allocation.overeenkomst().begindatum() == null ? said(key, null) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Optional<UUID> said(VeraKey key, String status) {
        List<UUID> dwellings = entities.createNativeQuery(SAID, UUID.class)
                .setParameter("corporation", key.corporation())
                .setParameter("kind", key.kind().name())
                .setParameter("organisation", key.organisation())
                .setParameter("key", key.idExtern())
                .setParameter("status", status)
                .getResultList();
        return dwellings.stream().findFirst();
    }
}
