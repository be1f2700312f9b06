package nl.weerthuis.caseflow.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;

/** A person, known to one provider: every identifying field encrypted under the person's own key. */
@Entity
class Client {

    @Id
    private UUID id;

    private UUID providerId;
    private String region;
    private byte[] familyName;
    private byte[] prefix;
    private byte[] givenNames;
    private byte[] birthDate;
    private byte[] bsn;
    private byte[] contact;
    private byte[] bsnIndex;
    private byte[] bsnRegionIndex;
    private byte[] personRegionIndex;
    private byte[] birthRegionIndex;
    private Instant registeredAt;
    private LocalDate erasedOn;

    Client() {}

    Client(UUID id, UUID providerId, String region, Instant registeredAt) {
        this.id = id;
        this.providerId = providerId;
        this.region = region;
        this.registeredAt = registeredAt;
    }

    void encrypt(Identity identity, SubjectKey key) {
        familyName = key.encrypt("client.family_name", identity.familyName());
        prefix = key.encrypt("client.prefix", identity.prefix());
        givenNames = key.encrypt("client.given_names", identity.givenNames());
        birthDate = key.encrypt("client.birth_date", identity.birthDate().toString());
        bsn = key.encrypt(
                "client.bsn", identity.bsn() == null ? null : identity.bsn().digits());
        contact = key.encrypt("client.contact", identity.contact());
    }

    void index(PersonIndex indexes) {
        bsnIndex = indexes.bsn();
        bsnRegionIndex = indexes.bsnInRegion();
        personRegionIndex = indexes.personInRegion();
        birthRegionIndex = indexes.birthInRegion();
    }

    /** Another provider's: found by that provider's own index of the number, in the region as before. */
    void movesTo(UUID provider, byte[] numberIndex) {
        providerId = provider;
        bsnIndex = numberIndex;
    }

    Identity decrypt(SubjectKey key) {
        var number = key.decrypt("client.bsn", bsn);
        return new Identity(
                key.decrypt("client.family_name", familyName),
                key.decrypt("client.prefix", prefix),
                key.decrypt("client.given_names", givenNames),
                LocalDate.parse(key.decrypt("client.birth_date", birthDate)),
                number == null ? null : new Bsn(number),
                key.decrypt("client.contact", contact));
    }

    void erase(LocalDate on) {
        familyName = null;
        prefix = null;
        givenNames = null;
        birthDate = null;
        bsn = null;
        contact = null;
        index(PersonIndex.NONE);
        erasedOn = on;
    }

    UUID id() {
        return id;
    }

    boolean isErased() {
        return erasedOn != null;
    }
}
