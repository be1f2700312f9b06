package nl.weerthuis.housing.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.housing.parameter.RegionParameters;

/** The days on which terms run: no weekend and no holiday, unless the region says otherwise of a day. */
@ApplicationScoped
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Holidays holidays;
    private final RegionParameters parameters;

    WorkingDays(Holidays holidays, RegionParameters parameters) {
        this.holidays = holidays;
        this.parameters = parameters;
    }

    /** The n-th working day after a date; with none, the date itself if it is one, and else the next. */
    public LocalDate after(String region, LocalDate date, int days) {
        var own = parameters.ownDays(region);
        var day = days == 0 ? date : date.plusDays(1);
        var passed = 0;
        // A region closes some days by name, so that this ends.
        while (!isWorkingDay(day, own) || ++passed < days) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** @param own of the days that the region itself decides on, whether it works */
    private boolean isWorkingDay(LocalDate day, Map<LocalDate, Boolean> own) {
        var decided = own.get(day);
        return decided == null ? !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day) : decided;
    }
}
