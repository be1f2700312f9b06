package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.crypto.BlindIndex;

/** Clients of a region who may be one person: found by indexes that say nothing, compared in memory. On duty alone. */
@ApplicationScoped
public class ComparableClients {

    /** Somebody who is compared. */
    public record Person(UUID id, String region, Identity identity) {

        @Override
        public String toString() {
            return "Person[%s]".formatted(id);
        }
    }

    // Born on one day in one region are few; a bound, should somebody enter thousands with one date.
    private static final int MOST_CANDIDATES = 500;

    private static final String NEXT = """
            select cast(id as text), region from client c where compared_at is null and erased_on is null
            and exists (select 1 from subject_key k where k.subject = c.id)
            order by registered_at limit ?1
            """;
    private static final String HELD =
            "select cast(id as text), region from client where id = ?1 and erased_on is null for update";
    private static final String INDEX = "update client set birth_region_index = ?1 where id = ?2 and erased_on is null";
    private static final String COMPARED = "update client set compared_at = ?1 where id = ?2";
    private static final String CANDIDATES = """
            select cast(id as text), region from client where region = ?1 and id <> ?2 and erased_on is null
            and (birth_region_index in (?3, ?4) or bsn_region_index = (select bsn_region_index from client where id = ?2))
            limit ?5
            """;

    private final EntityManager database;
    private final Clients clients;
    private final BlindIndex index;

    ComparableClients(EntityManager database, Clients clients, BlindIndex index) {
        this.database = database;
        this.clients = clients;
        this.index = index;
    }

    /** Those who were not compared yet, the first registered first. */
    public List<Person> next(int most) {
        return people(database.createNativeQuery(NEXT, Object[].class).setParameter(1, most));
    }

    /** From now on findable for others, by who it is now: a correction may have come since it was read. */
    public void index(Person person) {
        held(person)
                .ifPresent(now -> database.createNativeQuery(INDEX)
                        .setParameter(1, birth(now, now.identity().birthDate()))
                        .setParameter(2, now.id())
                        .executeUpdate());
    }

    /** Unless it was corrected meanwhile: then another was compared, and this one comes again. */
    public void compared(Person person, Instant at) {
        held(person)
                .filter(now -> now.identity().equals(person.identity()))
                .ifPresent(same -> database.createNativeQuery(COMPARED)
                        .setParameter(1, at)
                        .setParameter(2, same.id())
                        .executeUpdate());
    }

    private Optional<Person> held(Person person) {
        return people(database.createNativeQuery(HELD, Object[].class).setParameter(1, person.id())).stream()
                .findFirst();
    }

    /** @param swapped the birth date with day and month in the other order */
    public List<Person> candidates(Person person, LocalDate swapped) {
        return people(database.createNativeQuery(CANDIDATES, Object[].class)
                .setParameter(1, person.region())
                .setParameter(2, person.id())
                .setParameter(3, birth(person, person.identity().birthDate()))
                .setParameter(4, birth(person, swapped))
                .setParameter(5, MOST_CANDIDATES));
    }

    @SuppressWarnings("unchecked")
    private List<Person> people(jakarta.persistence.Query query) {
        List<Object[]> rows = query.getResultList();
        var ids = rows.stream().map(row -> UUID.fromString((String) row[0])).toList();
        var keys = clients.keys(ids);
        return rows.stream()
                .map(row -> {
                    var id = UUID.fromString((String) row[0]);
                    var key = keys.get(id);
                    return key == null
                            ? null
                            : clients.identity(id, key)
                                    .map(identity -> new Person(id, (String) row[1], identity))
                                    .orElse(null);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private byte[] birth(Person person, LocalDate date) {
        return index.of("client.birth:region:" + person.region(), date.toString());
    }
}
