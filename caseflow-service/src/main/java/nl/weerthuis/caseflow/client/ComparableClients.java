package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clients of a region who may be one person: found by indexes that say nothing, compared in memory. On duty alone. */
@ApplicationScoped
public class ComparableClients {

    /**
     * Somebody who is compared.
     *
     * @param version of the row, as PostgreSQL counts it: another one as soon as anything of it was changed
     */
    public record Person(UUID id, String region, String version, Identity identity) {

        @Override
        public String toString() {
            return "Person[%s]".formatted(id);
        }
    }

    // Born on one day in one region are few; a bound, should somebody enter thousands with one date.
    private static final int MOST_CANDIDATES = 500;

    private static final String WHO = "select cast(id as text), region, cast(xmin as text) from client ";
    private static final String NEXT = WHO + """
            c where compared_at is null and erased_on is null
            and exists (select 1 from subject_key k where k.subject = c.id)
            order by registered_at limit ?1
            """;
    // From before the index was written with the client itself.
    private static final String NOT_FINDABLE = WHO + """
            where compared_at is null and erased_on is null and birth_region_index is null
            order by id limit ?1 for update skip locked
            """;
    private static final String INDEX = "update client set birth_region_index = ?1 where id = ?2";
    private static final String COMPARED = """
            update client set compared_at = ?1 from (
              select k.id from client k
              join unnest(cast(?2 as uuid[]), cast(?3 as text[])) as s (id, version)
                on s.id = k.id and s.version = cast(k.xmin as text)
              order by k.id for update of k skip locked) same
            where client.id = same.id
            """;
    private static final String CANDIDATES = WHO + """
            where region = ?1 and id <> ?2 and erased_on is null
            and (birth_region_index in (?3, ?4) or bsn_region_index = (select bsn_region_index from client where id = ?2))
            limit ?5
            """;

    private final EntityManager database;
    private final Clients clients;

    ComparableClients(EntityManager database, Clients clients) {
        this.database = database;
        this.clients = clients;
    }

    /** Those who were not compared yet, the first registered first. */
    public List<Person> next(int most) {
        return people(database.createNativeQuery(NEXT, Object[].class).setParameter(1, most));
    }

    /** Makes some findable by their birth date who are not yet; how many. */
    public int index(int most) {
        var found =
                people(database.createNativeQuery(NOT_FINDABLE, Object[].class).setParameter(1, most));
        found.forEach(person -> database.createNativeQuery(INDEX)
                .setParameter(1, birth(person, person.identity().birthDate()))
                .setParameter(2, person.id())
                .executeUpdate());
        return found.size();
    }

    /**
     * They were compared as they stood then. Who was changed meanwhile, or is being changed, comes again; nobody is waited
     * for.
     *
     * @return how many do not come again
     */
    public int compared(List<Person> people, Instant at) {
        return database.createNativeQuery(COMPARED)
                .setParameter(1, at)
                .setParameter(2, people.stream().map(Person::id).toArray(UUID[]::new))
                .setParameter(3, people.stream().map(Person::version).toArray(String[]::new))
                .executeUpdate();
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

    /** In the order of the query; nobody whose key was destroyed. */
    @SuppressWarnings("unchecked")
    private List<Person> people(jakarta.persistence.Query query) {
        List<Object[]> rows = query.getResultList();
        var ids = rows.stream().map(ComparableClients::id).toList();
        var identities = ids.isEmpty() ? Map.<UUID, Identity>of() : clients.identities(clients.keys(ids));
        return rows.stream()
                .filter(row -> identities.containsKey(id(row)))
                .map(row -> new Person(id(row), (String) row[1], (String) row[2], identities.get(id(row))))
                .toList();
    }

    private static UUID id(Object[] row) {
        return UUID.fromString((String) row[0]);
    }

    private byte[] birth(Person person, LocalDate date) {
        return clients.birthIndex(person.region(), date);
    }
}
