package nl.weerthuis.caseflow.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.platform.web.KeptJson;

@ApplicationScoped
class QuestionnaireRepository {

    private static final String SELECT =
            "select code, version, valid_from, valid_until, cast(content as text) from questionnaire";

    /** What a row says beside its keys. */
    record Content(List<TargetGroup> targetGroups, String title, String source, List<Question> questions) {}

    private final EntityManager database;
    private final KeptJson json;

    QuestionnaireRepository(EntityManager database, KeptJson json) {
        this.database = database;
        this.json = json;
    }

    /** The version of each that is asked on this day. */
    @SuppressWarnings("unchecked")
    List<Questionnaire> valid(LocalDate date) {
        List<Object[]> rows = database.createNativeQuery(
                        SELECT + " q where valid_from <= ?1 and (valid_until is null or valid_until >= ?1)"
                                + " and not exists (select 1 from questionnaire n where n.code = q.code"
                                + " and n.version > q.version and n.valid_from <= ?1) order by code",
                        Object[].class)
                .setParameter(1, date)
                .getResultList();
        return rows.stream().map(this::questionnaire).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<Questionnaire> find(String code, int version) {
        List<Object[]> rows = database.createNativeQuery(SELECT + " where code = ?1 and version = ?2", Object[].class)
                .setParameter(1, code)
                .setParameter(2, version)
                .getResultList();
        return rows.stream().map(this::questionnaire).findFirst();
    }

    private Questionnaire questionnaire(Object[] row) {
        var content = json.written((String) row[4], Content.class);
        return new Questionnaire(
                (String) row[0],
                ((Number) row[1]).intValue(),
                date(row[2]),
                date(row[3]),
                content.targetGroups(),
                content.title(),
                content.source(),
                content.questions());
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
