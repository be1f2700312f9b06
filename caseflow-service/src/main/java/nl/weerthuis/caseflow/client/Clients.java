package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.crypto.BlindIndex;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.crypto.SubjectKeys;

/** Who the clients are: the only way to a name. */
@ApplicationScoped
public class Clients {

    private final ClientRepository clients;
    private final SubjectKeys keys;
    private final BlindIndex index;
    private final CaseAccess access;
    private final Clock clock;

    Clients(ClientRepository clients, SubjectKeys keys, BlindIndex index, CaseAccess access, Clock clock) {
        this.clients = clients;
        this.keys = keys;
        this.index = index;
        this.access = access;
        this.clock = clock;
    }

    /** Claims the provider's reference for a new case; the claim holds if the transaction commits. */
    public Claim claim(String clientReference, UUID caseId, Identity identity) {
        var provider = access.provider();
        var reference = referenceIndex(clientReference);
        var found = clients.claim(provider, reference, caseId, indexes(identity));
        return found[0]
                ? new Claim(Optional.empty(), found[1], reference)
                : new Claim(Optional.of(clients.caseOf(provider, reference)), found[1], reference);
    }

    UUID ownProvider() {
        return access.provider();
    }

    /** The cases that the caller's organisation nominated under these references. */
    public Map<String, UUID> knownCases(Collection<String> references) {
        var byIndex = new HashMap<ByteBuffer, String>();
        references.forEach(reference -> byIndex.put(ByteBuffer.wrap(referenceIndex(reference)), reference));
        var known = new HashMap<String, UUID>();
        clients.casesOf(access.provider(), byIndex.keySet())
                .forEach((index, caseId) -> known.put(byIndex.get(index), caseId));
        return known;
    }

    /** What a reference of the caller's own organisation is found by; each organisation has its own. */
    public byte[] referenceIndex(String clientReference) {
        return referenceIndex(access.organisation(), clientReference);
    }

    public byte[] referenceIndex(UUID provider, String clientReference) {
        return index.of("client-reference:" + provider, clientReference);
    }

    /** The key of a person of whom not even a name is known yet. */
    public SubjectKey expect(UUID id) {
        return keys.create(id);
    }

    /** Destroys the key of a person who never became a client. */
    public void forget(UUID id) {
        keys.destroy(id);
    }

    /** The same, if neither a client nor an expectation nor a draft is left of them. */
    public void forgetUnlessKnown(UUID id) {
        if (!clients.isKnown(id)) {
            keys.destroy(id);
        }
    }

    /** Registers a new client under a key of its own, for what else must be encrypted. */
    public SubjectKey register(UUID id, Identity identity) {
        return register(id, identity, keys.create(id));
    }

    /** Registers somebody whose key was made before. */
    public SubjectKey register(UUID id, Identity identity, SubjectKey key) {
        var client = new Client(id, access.provider(), access.region(), clock.instant());
        client.encrypt(identity, key);
        client.index(indexes(identity));
        clients.persist(client);
        return key;
    }

    /** The keys of those who were not erased. */
    public Map<UUID, SubjectKey> keys(Collection<UUID> ids) {
        return keys.find(ids);
    }

    /** Empty once the client was erased. */
    public Optional<SubjectKey> key(UUID id) {
        return keys.find(id);
    }

    /** Empty once the client was erased. */
    public Optional<Identity> identity(UUID id, SubjectKey key) {
        return clients.findByIdOptional(id).filter(client -> !client.isErased()).map(client -> client.decrypt(key));
    }

    /** Of those who were not erased. */
    Map<UUID, Identity> identities(Map<UUID, SubjectKey> readable) {
        return clients.present(readable.keySet())
                .collect(Collectors.toMap(Client::id, client -> client.decrypt(readable.get(client.id()))));
    }

    public Optional<Identity> identity(UUID id) {
        return key(id).flatMap(key -> identity(id, key));
    }

    /** The clients of the caller's organisation with exactly this number. */
    public List<UUID> withBsn(Bsn bsn) {
        return clients.withBsn(access.provider(), bsnIndex(access.provider(), bsn));
    }

    /** Destroys the key: whatever was encrypted under it can nowhere be read again. */
    public void erase(UUID id, LocalDate on) {
        erase(id, on, clock.instant(), access.subject());
    }

    /** Erases once more who came back with a restored database, as at the moment of the first time. */
    public void eraseAgain(UUID id, LocalDate on, Instant at) {
        erase(id, on, at, "caseflow");
    }

    private void erase(UUID id, LocalDate on, Instant at, String by) {
        clients.findByIdOptional(id).ifPresent(client -> client.erase(on));
        clients.endReferences(id, null, on);
        keys.destroy(id);
        clients.rememberErasure(id, at, by);
    }

    PersonIndex indexes(Identity identity) {
        var bsn = identity.bsn();
        return new PersonIndex(
                bsn == null ? null : bsnIndex(access.provider(), bsn),
                bsn == null ? null : index.of("client.bsn:region:" + access.region(), bsn.digits()),
                index.of("client.person:region:" + access.region(), person(identity)),
                birthIndex(access.region(), identity.birthDate()));
    }

    byte[] birthIndex(String region, LocalDate date) {
        return index.of("client.birth:region:" + region, date.toString());
    }

    byte[] bsnIndex(UUID organisation, Bsn bsn) {
        return index.of("client.bsn:organisation:" + organisation, bsn.digits());
    }

    /** Two spellings of one name give one key: no accents, spaces or capitals. */
    private static String person(Identity identity) {
        var letters =
                Normalizer.normalize(identity.familyName(), Normalizer.Form.NFD).replaceAll("\\P{L}", "");
        return letters.toLowerCase(Locale.ROOT) + "|" + identity.birthDate();
    }
}
