package nl.weerthuis.caseflow.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept for a term, and what makes its term begin. */
@Schema(
        description = "Kind of record (Dutch: soort gegevens: dossier, geschiedenis van toestemming, kennismaking,"
                + " noodinzage, verzoek tot verbetering, verzoek tot wissing, inzagelog)")
enum RecordKind {
    CASE(Trigger.CASE_CLOSED, "case_file", "c.id = t.id", "t.closed_on", "t.erased_on is null"),
    CONSENT_HISTORY(Trigger.CASE_CLOSED, null, null, null, null),
    INTRODUCTION(Trigger.ENDED, "introduction", "c.id = t.case_id", "coalesce(t.ended_on, t.until::date)", "true"),
    BREAK_GLASS(Trigger.OPENED, "break_glass", "c.id = t.case_id", "t.opened_at::date", "t.state <> 'OPENED'"),
    CORRECTION_REQUEST(Trigger.DECIDED, "correction_request", "c.id = t.case_id", "t.decided_on", "true"),
    ERASURE_REQUEST(Trigger.DECIDED, "erasure_request", "c.client_id = t.client_id", "t.decided_on", "true"),
    ACCESS_LOG(Trigger.WRITTEN, null, null, null, null);

    private static final String ALL = """
            from %1$s t join case_file c on %2$s
            where c.region = ?1 and %3$s <= ?2 and %4$s
            """;
    private static final String HELD = """
             exists (select 1 from legal_hold h where h.client_id = c.client_id and h.lifted_on is null
              and (h.until is null or h.until >= ?3))
            """;

    private final Trigger trigger;
    private final String table;
    private final String due;

    RecordKind(Trigger trigger, String table, String ofCase, String begins, String condition) {
        this.trigger = trigger;
        this.table = table;
        this.due = table == null ? null : ALL.formatted(table, ofCase, begins, condition);
    }

    Trigger trigger() {
        return trigger;
    }

    String table() {
        return table;
    }

    /** Whether its rows can go one by one; the others go with the person, or stay. */
    boolean isRemovable() {
        return table != null;
    }

    /** SQL: rows of region ?1 whose term began on or before ?2, and that nothing keeps on day ?3. */
    String due() {
        return due + " and not" + HELD;
    }

    /** The same, kept by a legal hold. */
    String held() {
        return due + " and" + HELD;
    }
}
