package nl.weerthuis.local.loading;

import java.util.Map;
import java.util.Set;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.check.Tally;
import nl.weerthuis.local.process.Part;

/** What is said to an offer: by the client, or by the landlord. */
final class Answers {
    private final Crew crew;
    private final Matching matching;
    private final Tally tally;

    Answers(Crew crew, Matching matching, Tally tally) {
        this.crew = crew;
        this.matching = matching;
        this.tally = tally;
    }

    void accept(Placement placement) {
        crew.caseWorker(placement.person().provider())
                .postWhenReady(
                        Part.ALLOCATION,
                        "/offers/%s/acceptance".formatted(placement.offerId()),
                        null,
                        placement.key("acceptance"),
                        Set.of());
        tally.count("accepted");
    }

    void refuse(Placement placement, String code, boolean grounded) {
        crew.caseWorker(placement.person().provider())
                .postWhenReady(
                        Part.ALLOCATION,
                        "/offers/%s/refusal".formatted(placement.offerId()),
                        Map.of("code", code),
                        placement.key("refusal"),
                        Set.of());
        crew.coordinator()
                .post(
                        Part.ALLOCATION,
                        "/offers/%s/refusal-judgement".formatted(placement.offerId()),
                        Map.of("grounded", grounded),
                        placement.key("judgement"));
        tally.count("refused");
    }

    void turnDown(Placement placement) {
        crew.housingOfficer(placement.home().corporation())
                .postWhenReady(
                        Part.HOUSING,
                        "/reservations/%s/candidate-rejection".formatted(placement.offerId()),
                        Map.of("code", "OTHER"),
                        placement.key("candidate-rejection"),
                        Set.of());
        matching.await(placement.offerId(), "CANDIDATE_REJECTED");
        tally.count("turned down");
    }
}
