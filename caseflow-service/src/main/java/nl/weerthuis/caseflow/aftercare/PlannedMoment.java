package nl.weerthuis.caseflow.aftercare;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A day on which somebody is asked how it goes. It lapses with the case, and comes back if that was a mistake. */
@Entity
class PlannedMoment {

    @Id
    private UUID id;

    private UUID caseId;
    private String region;
    private int round;

    @Enumerated(EnumType.STRING)
    private AftercareMoment.Month moment;

    private LocalDate dueOn;
    private LocalDate doneOn;
    private LocalDate lapsedOn;

    PlannedMoment() {}

    PlannedMoment(UUID caseId, String region, int round, AftercareMoment.Month moment, LocalDate keyDate) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.region = region;
        this.round = round;
        this.moment = moment;
        this.dueOn = keyDate.plusMonths(moment.months());
    }

    boolean isOf(int given) {
        return round == given;
    }

    boolean isOf(AftercareMoment.Month given) {
        return moment == given;
    }

    boolean isOpen() {
        return doneOn == null && lapsedOn == null;
    }

    void done(LocalDate on) {
        doneOn = on;
    }

    void lapse(LocalDate on) {
        lapsedOn = on;
    }

    void revive() {
        lapsedOn = null;
    }

    int round() {
        return round;
    }

    PlannedMomentView view(LocalDate today) {
        return new PlannedMomentView(caseId, moment, round, dueOn, doneOn, lapsedOn, isOpen() && today.isAfter(dueOn));
    }
}
