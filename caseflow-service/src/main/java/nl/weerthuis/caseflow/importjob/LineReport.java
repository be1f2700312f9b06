package nl.weerthuis.caseflow.importjob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Reads what became of the lines of one file, page by page. */
@ApplicationScoped
class LineReport {

    private static final String WHERE =
            " from nomination_import_line where import_id = :id and line > :after and (cast(:state as text) is null or state = :state)";
    private static final String COUNT =
            "select count(*) from (select 1 as one" + WHERE + " limit " + (Paging.COUNTED + 1) + ") counted";

    private final EntityManager database;
    private final ObjectMapper json;

    LineReport(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    Page<ImportLineView> of(UUID id, LineOutcome outcome, long after, Paging paging) {
        var state = outcome == null ? null : outcome.name();
        List<Object[]> rows = database.createNativeQuery(
                        "select line, state, case_id, notes" + WHERE + " order by line", Object[].class)
                .setParameter("id", id)
                .setParameter("state", state)
                .setParameter("after", after)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
        var total = (Number) database.createNativeQuery(COUNT)
                .setParameter("id", id)
                .setParameter("state", state)
                .setParameter("after", after)
                .getSingleResult();
        return Page.of(rows.stream().map(this::view).toList(), paging, total.longValue());
    }

    private ImportLineView view(Object[] row) {
        var notes = row[3] == null ? Settled.Notes.NONE : notes((String) row[3]);
        return new ImportLineView(
                ((Number) row[0]).longValue(),
                LineOutcome.valueOf((String) row[1]),
                (UUID) row[2],
                notes.differences(),
                notes.faults());
    }

    private Settled.Notes notes(String text) {
        try {
            return json.readValue(text, Settled.Notes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notes could not be read.", e);
        }
    }
}
