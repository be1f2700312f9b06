package nl.weerthuis.caseflow.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.caseflow.parameter.RegionParameters;

/**
 * The days on which terms run: no weekend and no holiday, unless the region says otherwise of a day. Whatever comes in
 * after the cut-off hour counts as of the next of them.
 */
@ApplicationScoped
public class WorkingDays {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    // Far more than any run of closed days: it bounds what is read of the region's own.
    private static final int SLACK = 60;

    private final Holidays holidays;
    private final RegionParameters parameters;
    private final Clock clock;

    WorkingDays(Holidays holidays, RegionParameters parameters, Clock clock) {
        this.holidays = holidays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The n-th working day after a date; with none, the date itself if it is one, and else the next. */
    public LocalDate after(String region, LocalDate date, int days) {
        var own = parameters.ownDays(region, date, date.plusDays(2L * days + SLACK));
        var day = days == 0 ? date : date.plusDays(1);
        var passed = 0;
        while (!isWorkingDay(day, own) || ++passed < days) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day before a date. */
    public LocalDate before(String region, LocalDate date, int days) {
        var own = parameters.ownDays(region, date.minusDays(2L * days + SLACK), date);
        var day = date;
        for (var passed = 0; passed < days; ) {
            day = day.minusDays(1);
            if (isWorkingDay(day, own)) {
                passed++;
            }
        }
        return day;
    }

    /** The n-th working day from now on, by the cut-off hour. */
    public LocalDate fromNow(String region, int days) {
        return after(region, received(region, clock.instant()), days);
    }

    /** How many working days come after the first date, up to and with the last. None if that is not later. */
    public int between(String region, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        var own = parameters.ownDays(region, from, to);
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> isWorkingDay(day, own))
                .count();
    }

    /** The working day as of which something counts that came in at this moment. */
    public LocalDate received(String region, Instant at) {
        var moment = at.atZone(HERE);
        var day = moment.toLocalDate();
        var late = moment.getHour() >= parameters.cutOffHour(region, day);
        return after(region, late ? day.plusDays(1) : day, 0);
    }

    public boolean isWorkingDay(String region, LocalDate day) {
        return isWorkingDay(day, parameters.ownDays(region, day, day));
    }

    /** @param own of the days that the region itself decides on, whether it works */
    private boolean isWorkingDay(LocalDate day, Map<LocalDate, Boolean> own) {
        var decided = own.get(day);
        return decided == null ? !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day) : decided;
    }
}
