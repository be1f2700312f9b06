package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.weerthuis.housing.calendar.WorkingDays;
import nl.weerthuis.housing.parameter.RegionParameters;

/** Until when somebody answers: working days that the region sets. */
@ApplicationScoped
class ReactionTerms {

    private final WorkingDays workingDays;
    private final RegionParameters parameters;

    ReactionTerms(WorkingDays workingDays, RegionParameters parameters) {
        this.workingDays = workingDays;
        this.parameters = parameters;
    }

    LocalDate ofSignal(String region, LocalDate raisedOn) {
        return workingDays.after(region, raisedOn, parameters.signalDays(region, raisedOn));
    }

    LocalDate ofWarning(String region, LocalDate givenOn) {
        return workingDays.after(region, givenOn, parameters.warningDays(region, givenOn));
    }
}
