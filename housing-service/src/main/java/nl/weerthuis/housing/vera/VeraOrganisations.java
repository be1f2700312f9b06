package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Violation;

/**
 * Which corporation speaks for which {@code idOrganisatie}. An id of ours is what it says; any other name belongs to the
 * corporation that used it first.
 */
@ApplicationScoped
class VeraOrganisations {

    private static final Pattern KEY = Pattern.compile("[\\p{Print}]{1,64}");
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final EntityManager entities;
    private final HousingAccess access;

    VeraOrganisations(EntityManager entities, HousingAccess access) {
        this.entities = entities;
        this.access = access;
    }

    /** Why this message cannot be taken from the caller, whatever it says. */
    Optional<Violation> objection(VeraMessage message) {
        if (message.idExtern() == null || message.idExtern().isBlank()) {
            return Optional.of(Violation.of("/idExtern", "required"));
        }
        if (!KEY.matcher(message.idExtern()).matches()) {
            return Optional.of(Violation.of("/idExtern", "invalid-text"));
        }
        var name = message.idOrganisatie();
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        return KEY.matcher(name).matches() && isOwn(name)
                ? Optional.empty()
                : Optional.of(Violation.of("/idOrganisatie", "other-organisation"));
    }

    private boolean isOwn(String name) {
        var corporation = access.corporation();
        if (OUR_ID.matcher(name).matches()) {
            return UUID.fromString(name).equals(corporation);
        }
        entities.createNativeQuery(
                        "insert into vera_organisation values (:name, :corporation) on conflict (id_organisatie) do nothing")
                .setParameter("name", name)
                .setParameter("corporation", corporation)
                .executeUpdate();
        // The name of another corporation is not the caller's to see: what is not found is not one's own.
        return !entities.createNativeQuery(
                        "select 1 from vera_organisation where id_organisatie = :name and corporation_id = :corporation")
                .setParameter("name", name)
                .setParameter("corporation", corporation)
                .getResultList()
                .isEmpty();
    }
}
