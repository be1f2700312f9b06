package nl.weerthuis.housing.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.housing.report.ImportResult.ImportFault;
import nl.weerthuis.housing.report.Reporter;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Reads what became of the records of one delivery, page by page, in the language of who asks. */
@ApplicationScoped
class RecordReport {

    private static final String WHERE = " from delivery_record where delivery_id = :id"
            + " and (cast(:outcome as text) is null or outcome = :outcome)";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Reporter reporter;

    RecordReport(EntityManager database, ObjectMapper json, Reporter reporter) {
        this.database = database;
        this.json = json;
        this.reporter = reporter;
    }

    /** @param outcome null for all */
    @SuppressWarnings("unchecked")
    Page<DeliveryRecordView> of(UUID id, RecordOutcome outcome, Paging paging) {
        var wanted = outcome == null ? null : outcome.name();
        List<Object[]> rows = database.createNativeQuery(
                        "select position, id_extern, outcome, dwelling_id, findings" + WHERE + " order by position",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("outcome", wanted)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.pageSize())
                .getResultList();
        var total = (Number) database.createNativeQuery("select count(*)" + WHERE)
                .setParameter("id", id)
                .setParameter("outcome", wanted)
                .getSingleResult();
        return Page.of(rows.stream().map(this::view).toList(), paging, total.longValue());
    }

    private DeliveryRecordView view(Object[] row) {
        return new DeliveryRecordView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                RecordOutcome.valueOf((String) row[2]),
                (UUID) row[3],
                faults((String) row[4]));
    }

    private List<ImportFault> faults(String findings) {
        if (findings == null) {
            return List.of();
        }
        try {
            return Stream.of(json.readValue(findings, Finding[].class))
                    .map(Finding::violation)
                    .map(reporter::fault)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings could not be read.", e);
        }
    }
}
