package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.housing.parameter.RegionParameters;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;

/** Until when, and within which bounds, what was reported can be put right. */
@ApplicationScoped
class CorrectionTerms {

    private final RegionParameters parameters;
    private final Clock clock;

    CorrectionTerms(RegionParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void requireKeyDate(TenancySheet tenancy, LocalDate keyDate) {
        if (keyDate == null) {
            throw Problem.invalid(Violation.of("/keyDate", "required"));
        }
        LikelyKeys.require(keyDate, tenancy.terms().startOn(), today());
        requireWithinWindow(tenancy, tenancy.course().keysReportedOn());
    }

    /** Somebody lived there, and it ended not long ago. */
    void requireEndedHome(TenancySheet tenancy) {
        if (tenancy.status() != TenancyStatus.ENDED || tenancy.course().keyDate() == null) {
            throw Problem.conflict(
                    "tenancy-not-ended-home", new Word(tenancy.status().name()));
        }
        requireWithinWindow(tenancy, tenancy.course().endReportedOn());
    }

    void requireShort(TenancySheet tenancy) {
        var course = tenancy.course();
        if (!course.counted()) {
            throw Problem.conflict("home-uncounted-before");
        }
        var days = parameters.returnWithinDays(tenancy.region(), course.keyDate());
        if (course.endedOn().isAfter(course.keyDate().plusDays(days))) {
            throw Problem.conflict("home-lasted", course.keyDate().plusDays(days));
        }
    }

    /** @param reported null where an older release took it in: that was just now */
    private void requireWithinWindow(TenancySheet tenancy, LocalDate reported) {
        var reportedOn = reported == null ? today() : reported;
        var last = reportedOn.plusDays(parameters.tenancyCorrectionDays(tenancy.region(), reportedOn));
        if (today().isAfter(last)) {
            throw Problem.conflict("correction-term-over", last);
        }
    }
}
