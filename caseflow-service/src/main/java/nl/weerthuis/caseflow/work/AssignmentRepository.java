package nl.weerthuis.caseflow.work;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.web.Paging;

/** Of one organisation at a time; row security gives nobody those of another. */
@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    Optional<Assignment> open(UUID caseId, UUID organisation) {
        return find("caseId = ?1 and organisationId = ?2 and endedAt is null", caseId, organisation)
                .firstResultOptional();
    }

    List<Assignment> open(Collection<UUID> cases, UUID organisation) {
        return list("caseId in ?1 and organisationId = ?2 and endedAt is null", cases, organisation);
    }

    List<Assignment> of(UUID caseId, UUID organisation, Paging paging) {
        return find("caseId = ?1 and organisationId = ?2 order by assignedAt desc, id", caseId, organisation)
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    /** Whose work this person does on that day. */
    List<String> replacedBy(String person, UUID organisation, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select s.absentee from Substitution s where s.organisationId = :organisation
                          and s.substitute = :person and s.endedOn is null and :day between s.fromOn and s.untilOn
                        """, String.class)
                .setParameter("organisation", organisation)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList();
    }

    long countOf(UUID caseId, UUID organisation) {
        return count("caseId = ?1 and organisationId = ?2", caseId, organisation);
    }
}
