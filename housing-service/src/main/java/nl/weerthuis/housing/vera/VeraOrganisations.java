package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Violation;

/**
 * Which corporation speaks for which {@code idOrganisatie}. An id of ours is what it says; any other name belongs to the
 * corporation that used it first. The first name of a corporation is its main one.
 */
@ApplicationScoped
class VeraOrganisations {

    private static final String MAIN = "";
    private static final Pattern KEY = Pattern.compile("[\\p{Print}]{1,64}");
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String CLAIM = """
            insert into vera_organisation (id_organisatie, corporation_id, main)
            values (:name, :corporation, not exists (select from vera_organisation where corporation_id = :corporation))
            on conflict (id_organisatie) do nothing
            """;
    // The name of another corporation is not the caller's to see: what is not found is not one's own.
    private static final String OWN =
            "select main from vera_organisation where id_organisatie = :name and corporation_id = :corporation";
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final HousingAccess access;

    VeraOrganisations(EntityManager entities, TransactionSynchronizationRegistry transaction, HousingAccess access) {
        this.entities = entities;
        this.transaction = transaction;
        this.access = access;
    }

    /** Why this message cannot be taken from the caller, whatever it says. */
    Optional<Violation> objection(VeraMessage message) {
        if (message.idExtern() == null || message.idExtern().isBlank()) {
            return Optional.of(Violation.of("/idExtern", "required"));
        }
        if (!isKey(message.idExtern())) {
            return Optional.of(Violation.of("/idExtern", "invalid-text"));
        }
        return organisation(message.idOrganisatie()).isPresent()
                ? Optional.empty()
                : Optional.of(Violation.of("/idOrganisatie", "other-organisation"));
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches() && !text.isBlank();
    }

    /** Only of a message without objection. */
    VeraKey key(VeraKind kind, VeraMessage message) {
        return new VeraKey(
                access.corporation(),
                kind,
                organisation(message.idOrganisatie()).orElseThrow(),
                message.idExtern().strip());
    }

    /** The record that a key within a message points at; empty if it points at nothing of the caller. */
    Optional<VeraKey> key(VeraKind kind, Sleutel key, VeraMessage message) {
        if (key == null || key.idExtern() == null || !isKey(key.idExtern())) {
            return Optional.empty();
        }
        return organisation(key.idOrganisatie() == null ? message.idOrganisatie() : key.idOrganisatie())
                .map(organisation -> new VeraKey(
                        access.corporation(), kind, organisation, key.idExtern().strip()));
    }

    /** Empty if another speaks for it. */
    private Optional<String> organisation(String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(MAIN);
        }
        var corporation = access.corporation();
        if (OUR_ID.matcher(name).matches()) {
            return UUID.fromString(name).equals(corporation) ? Optional.of(MAIN) : Optional.empty();
        }
        return KEY.matcher(name).matches() ? remembered(name, corporation) : Optional.empty();
    }

    /** A delivery says the same name with every record; within a transaction it stays whose it is. */
    private Optional<String> remembered(String name, UUID corporation) {
        var place = new Place(name, corporation);
        var known = (String) transaction.getResource(place);
        if (known != null) {
            return Optional.of(known);
        }
        var found = claimed(name, corporation);
        found.ifPresent(organisation -> transaction.putResource(place, organisation));
        return found;
    }

    private record Place(String name, UUID corporation) {}

    private Optional<String> claimed(String name, UUID corporation) {
        return own(name, corporation).or(() -> {
            // Of two first names at once, one is the main one.
            entities.createNativeQuery(LOCK)
                    .setParameter("key", "vera_organisation " + corporation)
                    .getSingleResult();
            entities.createNativeQuery(CLAIM)
                    .setParameter("name", name)
                    .setParameter("corporation", corporation)
                    .executeUpdate();
            return own(name, corporation);
        });
    }

    @SuppressWarnings("unchecked")
    private Optional<String> own(String name, UUID corporation) {
        List<Boolean> main = entities.createNativeQuery(OWN, Boolean.class)
                .setParameter("name", name)
                .setParameter("corporation", corporation)
                .getResultList();
        return main.stream().map(isMain -> isMain ? MAIN : name).findFirst();
    }
}
