package nl.weerthuis.caseflow.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.platform.web.KeptJson;

@ApplicationScoped
class QuestionnaireRepository {

    // A version is never changed once it was asked; a new one may wait for this long.
    private static final Duration LASTS = Duration.ofSeconds(5);

    private static final String SELECT =
            "select code, version, valid_from, valid_until, cast(content as text) from questionnaire order by code, version";

    /** What a row says beside its keys. */
    record Content(List<TargetGroup> targetGroups, String title, String source, List<Question> questions) {}

    private record Taken(List<Questionnaire> all, Instant at) {}

    private final EntityManager database;
    private final KeptJson json;
    private final Clock clock;
    private volatile Taken taken = new Taken(List.of(), Instant.EPOCH);

    QuestionnaireRepository(EntityManager database, KeptJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The version of each that is asked on this day. */
    List<Questionnaire> valid(LocalDate date) {
        var begun = all().stream()
                .filter(each -> !each.validFrom().isAfter(date))
                .collect(Collectors.toMap(
                        Questionnaire::code, each -> each, (older, newer) -> newer, LinkedHashMap::new));
        return begun.values().stream()
                .filter(last -> last.validUntil() == null || !last.validUntil().isBefore(date))
                .toList();
    }

    Optional<Questionnaire> find(String code, int version) {
        return all().stream()
                .filter(each -> each.code().equals(code) && each.version() == version)
                .findFirst();
    }

    /** As they were read last, because every line of a file asks for them. */
    @SuppressWarnings("unchecked")
    private List<Questionnaire> all() {
        var now = clock.instant();
        var last = taken;
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(LASTS))) {
            List<Object[]> rows =
                    database.createNativeQuery(SELECT, Object[].class).getResultList();
            last = new Taken(rows.stream().map(this::questionnaire).toList(), now);
            taken = last;
        }
        return last.all();
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
