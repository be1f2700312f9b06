package nl.weerthuis.caseflow.substitution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** Somebody's work is done by somebody else for some days, both of one organisation. */
@Entity
class Substitution {

    @Id
    private UUID id;

    private UUID organisationId;
    private String absentee;
    private String substitute;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private Instant arrangedAt;
    private String arrangedBy;
    private LocalDate endedOn;

    Substitution() {}

    Substitution(ArrangeSubstitution.Command command, UUID organisationId, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.organisationId = organisationId;
        this.absentee = command.absentee();
        this.substitute = command.substitute();
        this.fromOn = command.from();
        this.untilOn = command.until();
        this.arrangedAt = at;
        this.arrangedBy = by;
    }

    boolean isOver(LocalDate today) {
        return untilOn.isBefore(today);
    }

    void end(LocalDate on) {
        if (endedOn != null) {
            throw Problem.conflict("substitution-ended");
        }
        endedOn = on;
    }

    UUID id() {
        return id;
    }

    SubstitutionView view() {
        return new SubstitutionView(id, absentee, substitute, fromOn, untilOn, arrangedBy, endedOn);
    }
}
