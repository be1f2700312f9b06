package nl.weerthuis.caseflow.personexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who had a client before the provider that now gives the export. On duty and in a transaction. */
@ApplicationScoped
class FormerProviders {

    /** @param until when the last of them handed over */
    record Former(Set<UUID> providers, Instant until) {}

    private static final String TAKEN_OVER = """
            select cast(from_provider_id as text), cast(extract(epoch from ended_at) * 1000 as bigint) from provider_transfer
            where case_id = any (cast(?1 as uuid[])) and state = 'ACCEPTED' and from_provider_id <> ?2
              and exists (select 1 from provider_transfer t where t.case_id = provider_transfer.case_id
                and t.state = 'ACCEPTED' and t.to_provider_id = ?2)
            """;

    private final EntityManager database;

    FormerProviders(EntityManager database) {
        this.database = database;
    }

    /** Empty if there were none, or whoever gives the export is no provider that took over. */
    @SuppressWarnings("unchecked")
    Optional<Former> of(List<UUID> cases, UUID own) {
        List<Object[]> rows = database.createNativeQuery(TAKEN_OVER, Object[].class)
                .setParameter(1, cases.toArray(UUID[]::new))
                .setParameter(2, own)
                .getResultList();
        var providers =
                rows.stream().map(row -> UUID.fromString((String) row[0])).collect(Collectors.toSet());
        return rows.stream()
                .map(row -> Instant.ofEpochMilli(((Number) row[1]).longValue()))
                .max(Instant::compareTo)
                .map(until -> new Former(providers, until));
    }
}
