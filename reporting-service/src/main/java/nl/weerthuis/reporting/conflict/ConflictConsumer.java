package nl.weerthuis.reporting.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;

/** Keeps who is listed as having a conflict with a case: for them it does not exist. */
@ApplicationScoped
class ConflictConsumer implements EventConsumer {

    private static final String LIST =
            "insert into case_conflict (case_id, organisation_id, subject) values (?, ?, ?) on conflict do nothing";
    private static final String LIFT = """
            delete from case_conflict
            where case_id = ? and organisation_id is not distinct from ? and subject is not distinct from ?
            """;
    // There is no case left to keep anybody from.
    private static final String FORGET = "delete from case_conflict where case_id = ?";

    private final Sql sql;

    ConflictConsumer(Sql sql) {
        this.sql = sql;
    }

    /** With a subject the person, without it the organisation. */
    record Conflict(UUID caseId, UUID organisationId, String subject) {

        Conflict {
            Objects.requireNonNull(caseId);
        }
    }

    record ClientErased(UUID caseId) {

        ClientErased {
            Objects.requireNonNull(caseId);
        }
    }

    @Override
    public Set<String> channels() {
        return Set.of("caseflow");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.conflict-listed.v1" -> change(LIST, event.as(Conflict.class));
            case "nl.weerthuis.conflict-lifted.v1" -> change(LIFT, event.as(Conflict.class));
            case "nl.weerthuis.client-erased.v1" ->
                sql.update(FORGET, event.as(ClientErased.class).caseId());
            default -> {} // Nothing else lists a conflict.
        }
    }

    private void change(String statement, Conflict conflict) {
        sql.update(statement, conflict.caseId(), conflict.organisationId(), conflict.subject());
    }
}
