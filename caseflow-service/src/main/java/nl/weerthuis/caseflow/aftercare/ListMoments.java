package nl.weerthuis.caseflow.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists of whom it has to be asked how it goes. */
@ApplicationScoped
class ListMoments {

    @Schema(
            name = "MomentStatus",
            description = "Which open moments: all, those that are near, or late (Dutch: selectie)")
    enum Status {
        PLANNED,
        DUE,
        OVERDUE
    }

    record Query(Status status, Paging paging) {}

    private final PlannedMomentRepository moments;
    private final CaseAccess access;
    private final RegionParameters parameters;
    private final Clock clock;

    ListMoments(PlannedMomentRepository moments, CaseAccess access, RegionParameters parameters, Clock clock) {
        this.moments = moments;
        this.access = access;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional
    Page<PlannedMomentView> handle(Query query) {
        var today = LocalDate.now(clock);
        var before = switch (query.status()) {
            case PLANNED -> today.plusYears(100);
            case DUE -> today.plusDays(parameters.aftercareAheadDays(access.region(), today) + 1L);
            case OVERDUE -> today;
        };
        return moments.dueBefore(before, access.region(), access.readable(null), query.paging())
                .map(moment -> moment.view(today));
    }
}
