package nl.weerthuis.allocation.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ConflictRepository {

    private static final String LIST = """
            insert into case_conflict (case_id, organisation_id, subject)
            values (:case, cast(:organisation as uuid), cast(:subject as text)) on conflict do nothing
            """;
    private static final String LIFT = """
            delete from case_conflict where case_id = :case
            and organisation_id is not distinct from cast(:organisation as uuid)
            and subject is not distinct from cast(:subject as text)
            """;

    private final EntityManager entities;

    ConflictRepository(EntityManager entities) {
        this.entities = entities;
    }

    void list(CaseflowConsumer.Conflict conflict) {
        change(LIST, conflict);
    }

    void lift(CaseflowConsumer.Conflict conflict) {
        change(LIFT, conflict);
    }

    private void change(String statement, CaseflowConsumer.Conflict conflict) {
        entities.createNativeQuery(statement)
                .setParameter("case", conflict.caseId())
                .setParameter("organisation", conflict.organisationId())
                .setParameter("subject", conflict.subject())
                .executeUpdate();
    }

    Set<UUID> casesOf(String subject, UUID organisation) {
        return ids(entities.createNativeQuery("""
                        select case_id from case_conflict
                        where subject = ?1 or subject is null and organisation_id = ?2
                        """, UUID.class)
                .setParameter(1, subject)
                .setParameter(2, organisation)
                .getResultList());
    }

    Set<UUID> organisationsOf(UUID caseId) {
        return ids(entities.createNativeQuery(
                        "select organisation_id from case_conflict where subject is null and case_id = ?1", UUID.class)
                .setParameter(1, caseId)
                .getResultList());
    }

    private static Set<UUID> ids(List<?> found) {
        return found.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
