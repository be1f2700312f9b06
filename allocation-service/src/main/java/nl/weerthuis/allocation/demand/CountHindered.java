package nl.weerthuis.allocation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.dwelling.Dwellings;
import nl.weerthuis.platform.rows.Duty;

/** What carrying capacity costs in waiting: told to the table, which may overrule it with a reason. */
@ApplicationScoped
class CountHindered {

    private final WaitingCases waitingCases;
    private final Dwellings dwellings;
    private final Thresholds thresholds;
    private final Viewer viewer;
    private final Duty duty;
    private final Clock clock;

    CountHindered(
            WaitingCases waitingCases,
            Dwellings dwellings,
            Thresholds thresholds,
            Viewer viewer,
            Duty duty,
            Clock clock) {
        this.waitingCases = waitingCases;
        this.dwellings = dwellings;
        this.thresholds = thresholds;
        this.viewer = viewer;
        this.duty = duty;
        this.clock = clock;
    }

    @Transactional
    List<CapacityEffectView> handle() {
        var region = viewer.coordinatedRegion();
        var today = LocalDate.now(clock);
        var hindrance = new Hindrance(dwellings.vacant(today, viewer.sight()));
        var waiting = duty.call(() -> waitingCases.in(region));
        var counts = Disclosure.counted(waiting.stream().flatMap(one -> hindrance.of(one).stream()));
        var told = new Disclosure(thresholds.of(region, today)).of(counts);
        return hindrance.full().entrySet().stream()
                .map(area -> view(area.getKey(), area.getValue(), told.get(area.getKey())))
                .toList();
    }

    /** Nobody is no secret to the table: it sees who waits. */
    private static CapacityEffectView view(String area, long dwellings, Disclosure.Count count) {
        return count == null
                ? new CapacityEffectView(area, dwellings, 0L, false)
                : new CapacityEffectView(area, dwellings, count.number(), count.number() == null);
    }
}
