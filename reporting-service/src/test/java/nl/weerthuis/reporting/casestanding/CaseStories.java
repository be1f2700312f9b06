package nl.weerthuis.reporting.casestanding;

import java.util.UUID;
import nl.weerthuis.reporting.Story;

/** What happens to a case. */
final class CaseStories {

    static final String C = "caseflow";
    static final String A = "allocation-case";

    private CaseStories() {}

    static String stands(String state, String changedOn) {
        return "protectionLevel=STANDARD state=%s changedOn=%s".formatted(state, changedOn);
    }

    static Story submitted(UUID caseId) {
        return new Story("caseId", caseId).then(C, "case-submitted", """
                        providerId=%s targetGroup=YOUTH_CARE protectionLevel=STANDARD readyOn=2026-01-01
                        waitingSince=2025-11-01 submittedOn=2026-01-02
                        """.formatted(new UUID(1, 1)));
    }

    /** Walks to the keys, with an offer refused on the way; each channel in its own order. */
    static Story housed(UUID caseId) {
        return submitted(caseId)
                .then(C, "origin-established", "protectionLevel=STANDARD basis=KNOWN originMunicipality=0034")
                .then(C, "preconditions-changed", "protectionLevel=STANDARD code=INCOME status=MET")
                .then(C, "case-ready", "protectionLevel=STANDARD readyOn=2026-01-01")
                .then(C, "case-state-changed", stands("COMPLETE", "2026-01-15"))
                .then(C, "case-state-changed", stands("DEFERRED", "2026-01-22"))
                .then(C, "case-state-changed", stands("ADMITTED", "2026-01-29"))
                .then(C, "case-state-changed", stands("OFFERED", "2026-02-02"))
                .then(C, "case-state-changed", stands("SEARCHING", "2026-02-03"))
                .then(C, "case-state-changed", stands("CONTRACTED", "2026-02-20"))
                .then(C, "case-state-changed", stands("HOUSED", "2026-03-05"))
                .then(A, "municipality-assigned", "municipalityCode=0034 basis=ORIGIN assignedOn=2026-01-16")
                .then(A, "case-tabled", "sessionId=%s sessionOn=2026-01-22".formatted(UUID.randomUUID()))
                .then(A, "table-decision-taken", "outcome=DEFERRED decidedOn=2026-01-22")
                .then(A, "table-decision-taken", "outcome=ADMITTED decidedOn=2026-01-29")
                .then(A, "case-offered", "offeredOn=2026-02-02 answerBy=2026-02-12")
                .then(A, "case-offer-answered", "answer=REFUSED code=SIZE answeredOn=2026-02-03")
                .then(A, "case-offer-ended", "outcome=REFUSED endedOn=2026-02-03")
                .then(A, "case-offered", "offeredOn=2026-02-10 answerBy=2026-02-20")
                .then(A, "case-viewing-planned", "at=2026-02-11T10:00:00Z")
                .then(A, "case-offer-answered", "answer=ACCEPTED answeredOn=2026-02-12")
                .then(A, "case-allocated", "municipalityCode=0034 allocatedOn=2026-02-13")
                .then(A, "case-contracted", """
                        contractForm=REGULAR plannedKeyDate=2026-03-01 contractedOn=2026-02-20
                        """)
                .then(A, "case-key-date-planned", "plannedKeyDate=2026-03-05")
                .then(A, "case-housed", "keyDate=2026-03-05 municipalityCode=0034");
    }
}
