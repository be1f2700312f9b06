package nl.weerthuis.allocation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.allocation.offer.OfferedCases;
import nl.weerthuis.allocation.organisation.Organisations;

/** Who waits for a home: admitted by the table, and neither offered one nor home since. */
@ApplicationScoped
class WaitingCases {

    private final DemandRepository demand;
    private final Organisations organisations;
    private final OfferedCases offered;

    WaitingCases(DemandRepository demand, Organisations organisations, OfferedCases offered) {
        this.demand = demand;
        this.organisations = organisations;
        this.offered = offered;
    }

    List<Waiting> in(String region) {
        var admitted = demand.admitted(organisations.partiesIn(region));
        var latest = offered.latest(admitted.stream().map(Waiting::caseId).toList());
        return admitted.stream()
                .filter(one -> {
                    var asked = latest.get(one.caseId());
                    return asked == null || one.decidedAt() != null && asked.isBefore(one.decidedAt());
                })
                .toList();
    }
}
