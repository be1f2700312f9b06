package nl.weerthuis.caseflow.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

@ApplicationScoped
class AllocationConsumer implements EventConsumer {

    /** The types that concern a case here, and the fields that are needed of each. */
    static final Map<String, Class<? extends AllocationFact>> FACTS = Map.ofEntries(
            Map.entry("nl.weerthuis.municipality-assigned.v1", AllocationFact.MunicipalityAssigned.class),
            Map.entry("nl.weerthuis.case-tabled.v1", AllocationFact.CaseTabled.class),
            Map.entry("nl.weerthuis.table-decision-taken.v1", AllocationFact.TableDecisionTaken.class),
            Map.entry("nl.weerthuis.case-offered.v1", AllocationFact.CaseOffered.class),
            Map.entry("nl.weerthuis.introduction-granted.v1", AllocationFact.IntroductionGranted.class),
            Map.entry("nl.weerthuis.case-viewing-planned.v1", AllocationFact.CaseViewingPlanned.class),
            Map.entry("nl.weerthuis.case-offer-answered.v1", AllocationFact.CaseOfferAnswered.class),
            Map.entry("nl.weerthuis.case-allocated.v1", AllocationFact.CaseAllocated.class),
            Map.entry("nl.weerthuis.case-offer-ended.v1", AllocationFact.CaseOfferEnded.class),
            Map.entry("nl.weerthuis.introduction-ended.v1", AllocationFact.IntroductionEnded.class),
            Map.entry("nl.weerthuis.case-contracted.v1", AllocationFact.CaseContracted.class),
            Map.entry("nl.weerthuis.case-key-date-planned.v1", AllocationFact.CaseKeyDatePlanned.class),
            Map.entry("nl.weerthuis.case-housed.v1", AllocationFact.CaseHoused.class),
            Map.entry("nl.weerthuis.case-key-date-corrected.v1", AllocationFact.CaseKeyDateCorrected.class),
            Map.entry("nl.weerthuis.case-flip-postponed.v1", AllocationFact.CaseFlipPostponed.class),
            Map.entry("nl.weerthuis.case-flipped.v1", AllocationFact.CaseFlipped.class),
            Map.entry("nl.weerthuis.case-tenancy-ended.v1", AllocationFact.CaseTenancyEnded.class),
            Map.entry("nl.weerthuis.case-tenancy-resumed.v1", AllocationFact.CaseTenancyResumed.class),
            Map.entry("nl.weerthuis.case-signalled.v1", AllocationFact.CaseSignalled.class));

    private final FollowCase followCase;

    AllocationConsumer(FollowCase followCase) {
        this.followCase = followCase;
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-case");
    }

    @Override
    public void on(Envelope event) {
        var shape = FACTS.get(event.type());
        if (shape != null) {
            followCase.handle(event.as(shape));
        }
    }
}
