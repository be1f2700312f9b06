package nl.weerthuis.housing.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Signals that the caller may see. It is somebody's home: each look is logged, as for a protected person. */
@ApplicationScoped
class FindSignals {

    private final SignalRepository signals;
    private final HousingAccess access;
    private final AccessLog log;
    private final Clock clock;

    FindSignals(SignalRepository signals, HousingAccess access, AccessLog log, Clock clock) {
        this.signals = signals;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** @param overdue true for those that should have been answered by now, false for all */
    record Query(SignalState state, SignalKind kind, UUID tenancyId, boolean overdue, Paging paging) {}

    @Transactional
    Page<SignalView> handle(Query query) {
        var visible = access.holds()
                .andIfGiven("state = :state", "state", query.state())
                .andIfGiven("report.kind = :kind", "kind", query.kind())
                .andIfGiven("tenancyId = :tenancy", "tenancy", query.tenancyId());
        var page = signals.page(query.overdue() ? overdue(visible) : visible, query.paging());
        page.items().forEach(this::logged);
        return page.map(this::view);
    }

    @Transactional
    SignalFileView require(UUID id) {
        var signal = signals.require(id, access.holds());
        logged(signal);
        return SignalFileView.of(
                view(signal),
                signals.warnings(id).stream()
                        .map(SignalWarning::view)
                        .sorted(Comparator.comparing(SignalFileView.Warning::step))
                        .toList(),
                signals.notices(id).stream().map(SignalNotice::view).toList());
    }

    SignalView view(TenancySignal signal) {
        return SignalView.of(signal.sheet(), LocalDate.now(clock));
    }

    private Rows overdue(Rows visible) {
        return visible.and("state = :open", "open", SignalState.OPEN)
                .and("respondBy < :today", "today", LocalDate.now(clock));
    }

    private void logged(TenancySignal signal) {
        log.record(new Access(
                "show-signal", "TENANCY", "TENANCY", signal.sheet().tenancyId(), Set.of("TENANCY"), "PROTECTED"));
    }
}
