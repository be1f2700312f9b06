package nl.weerthuis.caseflow.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the register of the region. */
@ApplicationScoped
class ListBottlenecks {

    record Query(Boolean open, Paging paging) {}

    private final BottleneckRepository bottlenecks;
    private final Register register;
    private final CaseAccess access;

    ListBottlenecks(BottleneckRepository bottlenecks, Register register, CaseAccess access) {
        this.bottlenecks = bottlenecks;
        this.register = register;
        this.access = access;
    }

    @Transactional
    Page<BottleneckView> handle(Query query) {
        return bottlenecks.of(access.region(), query.open(), query.paging()).map(register::view);
    }
}
