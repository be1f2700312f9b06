package nl.weerthuis.caseflow.term;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** The term of one step of one case: its clock, and what stopping it has added. */
@Entity
class CaseTerm {

    /** How long a step may take. */
    record Span(int days, LocalDate begunOn, LocalDate dueOn, LocalDate toldOn) {}

    @Id
    private UUID id;

    private UUID caseId;
    private String region;

    @Enumerated(EnumType.STRING)
    private Step step;

    // Beside the step, so that the lists find it.
    @Enumerated(EnumType.STRING)
    private Party party;

    private int days;
    private LocalDate begunOn;
    private LocalDate plannedOn;
    private LocalDate dueOn;
    private LocalDate toldOn;
    private LocalDate endedOn;

    // Their order, which the database gives.
    @Column(insertable = false, updatable = false)
    private Long number;

    CaseTerm() {}

    CaseTerm(UUID caseId, String region, Step step, Span span) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.region = region;
        this.step = step;
        this.party = step.party();
        this.days = span.days();
        this.begunOn = span.begunOn();
        this.plannedOn = span.dueOn();
        this.dueOn = span.dueOn();
        this.toldOn = span.toldOn();
    }

    /** The clock stands still, or goes on again: only the last day moves. */
    void move(LocalDate due, LocalDate told) {
        dueOn = due;
        toldOn = told;
    }

    void agree(LocalDate day, LocalDate told) {
        plannedOn = day;
        move(day, told);
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    UUID caseId() {
        return caseId;
    }

    String region() {
        return region;
    }

    Step step() {
        return step;
    }

    LocalDate begunOn() {
        return begunOn;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    TermView view(LocalDate today) {
        var late = endedOn == null ? today.isAfter(dueOn) : endedOn.isAfter(dueOn);
        return new TermView(id, step, party, days, begunOn, plannedOn, dueOn, endedOn, late);
    }
}
