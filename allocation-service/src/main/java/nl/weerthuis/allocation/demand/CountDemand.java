package nl.weerthuis.allocation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.rows.Duty;

/**
 * Tells corporations what is needed, so that they can plan. Counted once a week and then told to all alike: who asks twice
 * learns nothing of who came or went in between.
 */
@ApplicationScoped
class CountDemand {

    private final DemandRepository demand;
    private final WaitingCases waitingCases;
    private final Thresholds thresholds;
    private final Viewer viewer;
    private final Duty duty;
    private final Clock clock;

    CountDemand(
            DemandRepository demand,
            WaitingCases waitingCases,
            Thresholds thresholds,
            Viewer viewer,
            Duty duty,
            Clock clock) {
        this.demand = demand;
        this.waitingCases = waitingCases;
        this.thresholds = thresholds;
        this.viewer = viewer;
        this.duty = duty;
        this.clock = clock;
    }

    @Transactional
    DemandView handle() {
        var region = viewer.plannedRegion();
        var day = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var threshold = thresholds.of(region, day);
        duty.run(() -> freeze(region, day, threshold));
        return new DemandView(region, day, threshold, demand.cells(region, day));
    }

    private void freeze(String region, LocalDate day, long threshold) {
        demand.claim(region);
        if (!demand.isCounted(region, day)) {
            var waiting = waitingCases.in(region);
            var disclosure = new Disclosure(threshold);
            for (var dimension : Dimension.values()) {
                var counts = Disclosure.counted(waiting.stream().map(one -> one.value(dimension)));
                demand.keep(region, day, dimension, disclosure.of(counts));
            }
            demand.keepCounted(region, day);
        }
    }
}
