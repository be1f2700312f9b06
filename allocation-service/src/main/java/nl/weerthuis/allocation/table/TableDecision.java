package nl.weerthuis.allocation.table;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.event.CaseEvent.TableDecisionTaken;
import nl.weerthuis.allocation.event.TableOutcome;
import nl.weerthuis.allocation.motivation.Motivation;

/** What the table decided about a case, once. A later decision stands beside it; this one stays as it was. */
@Entity
class TableDecision {

    @Id
    private UUID id;

    private UUID sessionId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private TableOutcome outcome;

    private List<String> conditions;
    private byte[] sealedMotivation;
    private Long masterKey;
    // Of a row of before, until it is encrypted.
    private String motivation;
    private List<UUID> carriedBy;
    private UUID agreementId;
    private LocalDate decidedOn;
    private Instant decidedAt;

    protected TableDecision() {}

    TableDecision(TakeDecision.Command command, UUID agreementId, LocalDate decidedOn, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.sessionId = command.sessionId();
        this.caseId = command.caseId();
        this.outcome = command.outcome();
        this.conditions = List.copyOf(command.conditions());
        this.carriedBy = List.copyOf(command.carriedBy());
        this.agreementId = agreementId;
        this.decidedOn = decidedOn;
        this.decidedAt = decidedAt;
    }

    TableDecisionTaken taken(KnownCase person) {
        return new TableDecisionTaken(caseId, person.protectionLevel(), sessionId, outcome, conditions, decidedOn);
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    TableOutcome outcome() {
        return outcome;
    }

    List<String> conditions() {
        return List.copyOf(conditions);
    }

    void motivated(Motivation by) {
        sealedMotivation = by.sealed();
        masterKey = by.masterKey();
        motivation = null;
    }

    Optional<Motivation> motivation() {
        return Optional.ofNullable(sealedMotivation).map(bytes -> new Motivation(bytes, masterKey));
    }

    String motivationOfBefore() {
        return motivation;
    }

    List<UUID> carriedBy() {
        return List.copyOf(carriedBy);
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
