package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.caseflow.term.WorkingDays;

/** How long each level of the ladder has, in working days of the region; without days it never goes up by itself. */
@ApplicationScoped
public class EscalationTerms {

    private final RegionParameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    EscalationTerms(RegionParameters parameters, WorkingDays workingDays, Clock clock) {
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public LocalDate answerBy(String region, Level level) {
        return workingDays.fromNow(region, days(region, level));
    }

    public boolean climbsByItself(String region, Level level) {
        return days(region, level) > 0;
    }

    /** The levels of a region that do not wait for a person to go higher. */
    public Set<Level> climbing(String region) {
        var climbing = EnumSet.noneOf(Level.class);
        for (var level : Level.values()) {
            if (!level.isTop() && climbsByItself(region, level)) {
                climbing.add(level);
            }
        }
        return climbing;
    }

    /** A step that was due before this day is late for longer than a case waits for the people who do it. */
    LocalDate tooLateBefore(String region) {
        return workingDays.before(region, today(), days(region, Level.CASE));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private int days(String region, Level level) {
        return parameters.escalationDays(region, level.name(), level.careful(), today());
    }
}
