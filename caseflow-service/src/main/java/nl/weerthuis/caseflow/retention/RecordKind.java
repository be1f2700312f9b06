package nl.weerthuis.caseflow.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept for a term, and what makes its term begin. */
@Schema(
        description = "Kind of record (Dutch: soort gegevens: dossier, geschiedenis van toestemming, kennismaking,"
                + " noodinzage, verzoek tot verbetering, verzoek tot wissing, inzagelog, verwachting, concept, kenmerk van de"
                + " cliënt, aangeleverd bestand)")
enum RecordKind {
    CASE(Trigger.CASE_CLOSED, "case_file", Owner.ofCase("c.id = t.id"), "t.closed_on", "t.erased_on is null"),
    CONSENT_HISTORY(Trigger.CASE_CLOSED),
    INTRODUCTION(
            Trigger.ENDED,
            "introduction",
            Owner.ofCase("c.id = t.case_id"),
            "coalesce(t.ended_on, t.until::date)",
            "true"),
    BREAK_GLASS(
            Trigger.OPENED,
            "break_glass",
            Owner.ofCase("c.id = t.case_id"),
            "t.opened_at::date",
            "t.state <> 'OPENED'"),
    CORRECTION_REQUEST(Trigger.DECIDED, "correction_request", Owner.ofCase("c.id = t.case_id"), "t.decided_on", "true"),
    ERASURE_REQUEST(
            Trigger.DECIDED, "erasure_request", Owner.ofCase("c.client_id = t.client_id"), "t.decided_on", "true"),
    ACCESS_LOG(Trigger.WRITTEN),
    // Who left before a nomination. Of who was nominated it goes with the person.
    EXPECTATION(
            Trigger.ENDED,
            "expectation",
            Owner.ITSELF,
            "t.changed_at::date",
            "t.state = 'LEFT' and not exists (select 1 from draft d where d.expectation_id = t.id)"),
    DRAFT(Trigger.LAST_CHANGED, "draft", Owner.ITSELF, "t.changed_at::date", "t.state <> 'SUBMITTED'"),
    CLIENT_REFERENCE(Trigger.ENDED, "client_reference", Owner.ofCase("c.id = t.case_id"), "t.ended_on", "true"),
    // With all its lines; which clients it was about is not known by then.
    NOMINATION_FILE(Trigger.ENDED, "nomination_import", Owner.NOBODY, "t.finished_at::date", "true");

    /**
     * Whose a record is.
     *
     * @param join to the case, if that says whose it is
     * @param region where it is from
     * @param client whom it is about, or null
     */
    private record Owner(String join, String region, String client) {

        static final Owner ITSELF = new Owner("", "t.region", "t.client_id");
        static final Owner NOBODY = new Owner("", "t.region", "null::uuid");

        static Owner ofCase(String join) {
            return new Owner("join case_file c on " + join, "c.region", "c.client_id");
        }
    }

    private static final String ALL = """
            from %s t %s
            where %s = ?1 and %s <= ?2 and %s
            """;
    private static final String HELD = """
             exists (select 1 from legal_hold h where h.client_id = %s and h.lifted_on is null
              and (h.until is null or h.until >= ?3))
            """;

    private final Trigger trigger;
    private final String table;
    private final String due;
    private final String held;
    private final String client;

    /** Goes with the person, or stays. */
    RecordKind(Trigger trigger) {
        this.trigger = trigger;
        this.table = null;
        this.due = null;
        this.held = null;
        this.client = null;
    }

    RecordKind(Trigger trigger, String table, Owner owner, String begins, String condition) {
        this.trigger = trigger;
        this.table = table;
        this.due = ALL.formatted(table, owner.join(), owner.region(), begins, condition);
        this.held = HELD.formatted(owner.client());
        this.client = owner.client();
    }

    Trigger trigger() {
        return trigger;
    }

    String table() {
        return table;
    }

    /** SQL: whom a row is about. */
    String client() {
        return client;
    }

    /** Whether its rows can go one by one; the others go with the person, or stay. */
    boolean isRemovable() {
        return table != null;
    }

    /** Whether its rows are about somebody who is no client yet: with the last of them nothing is left to read. */
    boolean isBeforeCase() {
        return this == EXPECTATION || this == DRAFT;
    }

    /** SQL: rows of region ?1 whose term began on or before ?2, and that nothing keeps on day ?3. */
    String due() {
        return due + " and not" + held;
    }

    /** The same, kept by a legal hold. */
    String held() {
        return due + " and" + held;
    }
}
