package nl.weerthuis.caseflow.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.OwnReference;

@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

    private static final int MOST_REFERENCES = 500;

    // One round trip: the claim waits for a claim of the same reference that is under way, so no race gets past it.
    private static final String CLAIM = """
            with claimed as (
              insert into client_reference (provider_id, reference_index, case_id) values (?1, ?2, ?3)
              on conflict on constraint client_reference_known do nothing returning 1)
            select (select count(*) from claimed), region_knows(cast(?4 as bytea), ?5)
            """;

    private static final String END_REFERENCES = """
            update client_reference r set ended_on = :on from case_file c
            where c.id = r.case_id and c.client_id = :client and r.ended_on is null
              and (cast(:but as uuid) is null or r.provider_id <> :but)
            """;

    /** Whether the reference was free, and whether the caller's region seems to know the person. */
    boolean[] claim(UUID provider, byte[] reference, UUID caseId, PersonIndex person) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery(CLAIM)
                .setParameter(1, provider)
                .setParameter(2, reference)
                .setParameter(3, caseId)
                .setParameter(4, person.bsnInRegion())
                .setParameter(5, person.personInRegion())
                .getSingleResult();
        return new boolean[] {((Number) row[0]).intValue() == 1, (Boolean) row[1]};
    }

    /** Whether the reference was free, or was of this very case before; waits for a claim of the same that is under way. */
    boolean claim(UUID provider, byte[] reference, UUID caseId) {
        return getEntityManager()
                        .createNativeQuery("insert into client_reference (provider_id, reference_index, case_id)"
                                + " values (?1, ?2, ?3) on conflict on constraint client_reference_known do update set ended_on = null"
                                + " where client_reference.case_id = excluded.case_id"
                                + " and client_reference.ended_on is not null")
                        .setParameter(1, provider)
                        .setParameter(2, reference)
                        .setParameter(3, caseId)
                        .executeUpdate()
                == 1;
    }

    UUID caseOf(UUID provider, byte[] reference) {
        return (UUID) getEntityManager()
                .createNativeQuery(
                        "select case_id from client_reference where provider_id = ?1 and reference_index = ?2",
                        UUID.class)
                .setParameter(1, provider)
                .setParameter(2, reference)
                .getSingleResult();
    }

    Map<ByteBuffer, UUID> casesOf(UUID provider, Collection<ByteBuffer> references) {
        var all = List.copyOf(references);
        var found = new HashMap<ByteBuffer, UUID>();
        for (int from = 0; from < all.size(); from += MOST_REFERENCES) {
            var some = all.subList(from, Math.min(from + MOST_REFERENCES, all.size()));
            casesOfSome(provider, some).forEach(row -> found.put(ByteBuffer.wrap((byte[]) row[0]), (UUID) row[1]));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> casesOfSome(UUID provider, List<ByteBuffer> references) {
        return getEntityManager()
                .createNativeQuery(
                        "select reference_index, case_id from client_reference"
                                + " where provider_id = :provider and reference_index in (:references)",
                        Object[].class)
                .setParameter("provider", provider)
                .setParameter(
                        "references", references.stream().map(ByteBuffer::array).toList())
                .getResultList();
    }

    Stream<Client> present(Collection<UUID> ids) {
        return ids.isEmpty() ? Stream.empty() : list("id in ?1 and erasedOn is null", ids).stream();
    }

    List<UUID> withBsn(UUID provider, byte[] index) {
        return getEntityManager()
                .createQuery(
                        "select k.id from Client k where k.providerId = :provider and k.bsnIndex = :index", UUID.class)
                .setParameter("provider", provider)
                .setParameter("index", index)
                .getResultList();
    }

    /** A case whose reference stands in the clear. */
    record OfBefore(UUID caseId, UUID client, UUID provider, String reference) {}

    /** Locked; those that somebody else changes just now come next time. */
    @SuppressWarnings("unchecked")
    List<OfBefore> referencesOfBefore(int most) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select id, client_id, provider_id, client_reference from case_file"
                                + " where client_reference is not null limit ?1 for update skip locked",
                        Object[].class)
                .setParameter(1, most)
                .getResultList();
        return rows.stream()
                .map(row -> new OfBefore((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3]))
                .toList();
    }

    /** Its version stays: nothing changes for who reads it. */
    void encrypt(UUID caseId, OwnReference reference) {
        getEntityManager()
                .createNativeQuery("update case_file set own_reference = ?1, reference_index = ?2,"
                        + " client_reference = null where id = ?3")
                .setParameter(1, reference.encrypted())
                .setParameter(2, reference.index())
                .setParameter(3, caseId)
                .executeUpdate();
    }

    /** As it stands, and as nobody else can change it until the transaction ends. */
    Client hold(UUID id) {
        var client = findById(id);
        getEntityManager().refresh(client, LockModeType.PESSIMISTIC_WRITE);
        return client;
    }

    /** The search for doubles takes it up again, as somebody new. */
    void compareAnew(UUID client) {
        getEntityManager()
                .createNativeQuery("update client set compared_at = null where id = ?1")
                .setParameter(1, client)
                .executeUpdate();
    }

    /** @param but the provider that still knows the client by its own; null: none does */
    void endReferences(UUID client, UUID but, LocalDate on) {
        getEntityManager()
                .createNativeQuery(END_REFERENCES)
                .setParameter("client", client)
                .setParameter("but", but)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** Whether there is a client, or somebody who may become one. */
    boolean isKnown(UUID id) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from client where id = ?1)"
                        + " or exists (select 1 from expectation where client_id = ?1)"
                        + " or exists (select 1 from draft where client_id = ?1)")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Replayed after a restore (docs/operations). */
    void rememberErasure(UUID client, Instant at, String by) {
        getEntityManager()
                .createNativeQuery("insert into erasure (client_id, erased_at, erased_by) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, client)
                .setParameter(2, at)
                .setParameter(3, by)
                .executeUpdate();
    }
}
