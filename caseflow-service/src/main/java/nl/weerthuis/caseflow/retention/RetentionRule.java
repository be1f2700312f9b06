package nl.weerthuis.caseflow.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** How long one kind of record is kept, from a date on; a region's own goes before the one for all. */
@Entity
class RetentionRule {

    @Id
    private UUID id;

    private String region;

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    private int months;

    @Enumerated(EnumType.STRING)
    private RetentionAction action;

    private String legalSource;
    private LocalDate validFrom;
    private String setBy;
    private Instant setAt;

    RetentionRule() {}

    RetentionRule(SetRetention.Command command, String region, String setBy, Instant setAt) {
        requirePossible(command.recordKind(), command.action());
        this.id = UUID.randomUUID();
        this.region = region;
        this.recordKind = command.recordKind();
        this.trigger = command.recordKind().trigger();
        this.months = command.months();
        this.action = command.action();
        this.legalSource = command.legalSource();
        this.validFrom = command.validFrom();
        this.setBy = setBy;
        this.setAt = setAt;
    }

    /** A person is erased with the file; every other record goes by itself or stays. */
    private static void requirePossible(RecordKind kind, RetentionAction action) {
        var possible = switch (action) {
            case KEEP -> true;
            case ERASE_PERSON -> kind == RecordKind.CASE;
            case DELETE_RECORD -> kind != RecordKind.CASE && kind.isRemovable();
        };
        if (!possible) {
            throw Problem.invalid(Violation.of("/action", "retention-action-impossible"));
        }
    }

    RecordKind recordKind() {
        return recordKind;
    }

    RetentionAction action() {
        return action;
    }

    /** Terms that began on this day or before have passed. */
    LocalDate begunBy(LocalDate today) {
        return today.minusMonths(months);
    }

    RetentionRuleView view() {
        return new RetentionRuleView(id, region, recordKind, trigger, months, action, legalSource, validFrom);
    }
}
