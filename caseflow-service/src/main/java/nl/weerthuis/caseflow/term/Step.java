package nl.weerthuis.caseflow.term;

import java.util.Optional;
import nl.weerthuis.caseflow.casefile.CaseState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be done while a case stands somewhere: by whom, and within how many working days unless the region says. */
@Schema(name = "TermStep", description = "What has to be done (Dutch: stap)")
public enum Step {
    COMPLETENESS_CHECK(Party.REGION, 5),
    COMPLETION(Party.PROVIDER, 10),
    TABLING(Party.REGION, 15),
    DECISION(Party.REGION, 15),
    PREPARATION(Party.PROVIDER, 30),
    SEARCH(Party.REGION, 65),
    OFFER(Party.REGION, 5),
    ANSWER(Party.PROVIDER, 5),
    CONTRACT(Party.CORPORATION, 10),
    KEYS(Party.CORPORATION, 20),
    HANDOVER(Party.PROVIDER, 10);

    private final Party party;
    private final int careful;

    Step(Party party, int careful) {
        this.party = party;
        this.careful = careful;
    }

    Party party() {
        return party;
    }

    int careful() {
        return careful;
    }

    /** Empty where nobody has to do anything by a day: before the nomination, after a no, after the handover. */
    static Optional<Step> of(CaseState state) {
        return switch (state) {
            case SUBMITTED -> Optional.of(COMPLETENESS_CHECK);
            case INCOMPLETE, DEFERRED -> Optional.of(COMPLETION);
            case COMPLETE -> Optional.of(TABLING);
            case ON_AGENDA -> Optional.of(DECISION);
            case ADMITTED, ADMITTED_WITH_CONDITIONS -> Optional.of(PREPARATION);
            case SEARCHING -> Optional.of(SEARCH);
            case MATCHED -> Optional.of(OFFER);
            case OFFERED -> Optional.of(ANSWER);
            case ACCEPTED -> Optional.of(CONTRACT);
            case CONTRACTED -> Optional.of(KEYS);
            case HOUSED -> Optional.of(HANDOVER);
            case EXPECTED, READY, DRAFT, REJECTED, REFERRED, AFTERCARE -> Optional.empty();
            case CLOSED_SUCCEEDED, CLOSED_RELAPSED, CLOSED_EVICTED, CLOSED_LEFT, WITHDRAWN -> Optional.empty();
        };
    }
}
