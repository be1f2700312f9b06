package nl.weerthuis.caseflow.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists the running terms of the cases that the caller may see: all, the overdue, or those where nothing moves. */
@ApplicationScoped
class ListTerms {

    record Query(LateFilter.Kind kind, Party party, Paging paging) {}

    private final CaseTermRepository terms;
    private final CaseAccess access;
    private final WorkingDays workingDays;
    private final RegionParameters parameters;
    private final Clock clock;

    ListTerms(
            CaseTermRepository terms,
            CaseAccess access,
            WorkingDays workingDays,
            RegionParameters parameters,
            Clock clock) {
        this.terms = terms;
        this.access = access;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional
    Page<LateTermView> handle(Query query) {
        var today = LocalDate.now(clock);
        var region = access.region();
        var rule = access.readable(null);
        var still = workingDays.before(region, today, parameters.stalledAfterDays(region, today));
        var filter = new LateFilter(
                query.kind(),
                query.party(),
                region,
                rule.sight() == Sight.COORDINATOR,
                today,
                still.atStartOfDay(clock.getZone()).toInstant());
        return terms.matching(rule, filter, query.paging()).map(term -> line(term, today));
    }

    private LateTermView line(CaseTerm term, LocalDate today) {
        return new LateTermView(
                term.caseId(), workingDays.between(term.region(), term.dueOn(), today), term.view(today));
    }
}
