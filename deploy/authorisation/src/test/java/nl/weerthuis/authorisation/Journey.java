package nl.weerthuis.authorisation;

import java.util.List;
import java.util.Map;
import nl.weerthuis.authorisation.Dossier.Thing;

/** One case from nomination to aftercare, with what may go wrong on the way; each step by one of a cast. */
final class Journey {

    private final Deed deed;
    private final Bodies bodies;
    private final Cast cast;
    private final Dossier dossier;

    /**
     * Who plays whom.
     *
     * @param client who answers for the client
     */
    record Cast(
            Principal provider, Principal corporation, Principal coordinator, Principal consultant, Principal client) {}

    Journey(Deed deed, Bodies bodies, Cast cast, Relation relation) {
        this.deed = deed;
        this.bodies = bodies;
        this.cast = cast;
        this.dossier = new Dossier(relation);
    }

    Dossier dossier() {
        return dossier;
    }

    void walk() {
        expect();
        transfer();
        importFiles();
        listen();
        nominate();
        prepare();
        contest();
        listConflicts();
        correct();
        ask();
        table();
        holdByHand();
        refused();
        withdrawn();
        turnedDown();
        home();
        var tenure = new Tenure(deed, cast, dossier);
        tenure.signals();
        look();
        tenure.flip();
        tenure.end();
        after();
        takeBack();
    }

    /** As far as the table's yes; what comes after is for {@link #protectedHome}. */
    void toTheTable() {
        nominate();
        assign();
        table();
    }

    /** The short way: offered, viewed, accepted, confirmed, signed for. */
    void protectedHome() {
        offered();
        signed();
        awaitOffer("CONTRACTED");
    }

    /** Somebody is expected and nominated by way of a draft; and a draft of somebody else is thrown away. */
    private void expect() {
        var other = new Dossier(dossier.relation());
        var expected = deed.done(cast.provider(), "caseflow", "POST /expectations", other);
        other.put(Thing.EXPECTATION, expected.path("id").asText());
        deed.done(cast.provider(), "caseflow", "PUT /expectations/{id}", other);
        var draft = deed.done(cast.provider(), "caseflow", "POST /expectations/{id}/draft", other);
        other.put(Thing.DRAFT, draft.path("id").asText());
        deed.done(cast.provider(), "caseflow", "PUT /drafts/{id}", other);
        deed.done(cast.provider(), "caseflow", "POST /drafts/{id}/submission", other);
        var begun = deed.done(cast.provider(), "caseflow", "POST /drafts", other);
        other.put(Thing.DRAFT, begun.path("id").asText());
        deed.done(cast.provider(), "caseflow", "DELETE /drafts/{id}", other);
    }

    /** Files with more new cases than usual: a person confirms one, another is called off. */
    private void importFiles() {
        for (var decision : List.of("confirmation", "cancellation")) {
            var file = deed.done(cast.provider(), "caseflow", "POST /imports", dossier, bodies.largeNominationFile());
            dossier.put(Thing.IMPORT, file.path("id").asText());
            deed.awaited(
                    cast.provider(),
                    "caseflow",
                    "/imports/" + dossier.id(Thing.IMPORT),
                    each -> each.path("state").asText().equals("PAUSED"));
            deed.done(cast.provider(), "caseflow", "POST /imports/{id}/" + decision, dossier);
        }
        deed.done(cast.provider(), "caseflow", "POST /nominations/_upsert", dossier);
    }

    /** A webhook of its own, of which only a manager disposes. */
    private void listen() {
        var webhook = deed.done(cast.provider(), "caseflow", "POST /webhooks", dossier);
        if (webhook.isMissingNode()) {
            return;
        }
        dossier.put(Thing.WEBHOOK, webhook.path("id").asText());
        for (var step : List.of("replays", "secret-rotations", "cancellation")) {
            deed.done(cast.provider(), "caseflow", "POST /webhooks/{id}/" + step, dossier);
        }
    }

    private void nominate() {
        var answer = deed.done(cast.provider(), "caseflow", "POST /cases", dossier);
        dossier.put(Thing.CASE, answer.path("id").asText());
        dossier.put(Thing.CLIENT, answer.path("clientId").asText());
    }

    private void prepare() {
        for (var line : new String[] {
            "PUT /cases/{id}/origin",
            "PUT /cases/{id}/preconditions/{code}",
            "PUT /cases/{id}/search-profile",
            "PUT /cases/{id}/facility-kind",
            "PUT /cases/{id}/household",
            "POST /cases/{id}/questionnaires",
            "PUT /cases/{id}/support-arrangement",
            "POST /cases/{id}/consents"
        }) {
            deed.done(cast.provider(), "caseflow", line, dossier);
        }
        assign();
        parked(cast.provider());
        parked(cast.coordinator());
        hindered();
        escalated();
    }

    private void hindered() {
        deed.done(cast.coordinator(), "caseflow", "POST /cases/{id}/bottlenecks", dossier);
        var bottleneck = deed.done(cast.provider(), "caseflow", "POST /cases/{id}/bottlenecks", dossier);
        dossier.put(Thing.BOTTLENECK, bottleneck.path("id").asText());
        deed.done(cast.coordinator(), "caseflow", "POST /bottlenecks/{id}/escalation", dossier);
        deed.done(cast.coordinator(), "caseflow", "POST /bottlenecks/{id}/resolution", dossier);
    }

    /** The coordinator goes one level up; both hear what came of it. */
    private void escalated() {
        var path = "POST /cases/{id}/escalations";
        for (var who : new Principal[] {cast.coordinator(), cast.provider()}) {
            var escalation = deed.done(who, "caseflow", path, dossier);
            dossier.put(Thing.ESCALATION, escalation.path("id").asText());
            if (who == cast.coordinator()) {
                deed.done(who, "caseflow", path + "/{escalationId}/escalation", dossier);
            }
            deed.done(cast.coordinator(), "caseflow", path + "/{escalationId}/resolution", dossier);
        }
    }

    private void parked(Principal who) {
        deed.done(who, "caseflow", "POST /cases/{id}/holds", dossier);
        deed.done(who, "caseflow", "POST /cases/{id}/resumption", dossier);
    }

    private void assign() {
        if (dossier.relation() == Relation.LIVE || dossier.relation() == Relation.PROTECTED) {
            deed.done(cast.consultant(), "allocation", "POST /municipality-assignments/{caseId}/agreement", dossier);
        }
        deed.awaited(
                cast.coordinator(),
                "caseflow",
                "/cases/" + dossier.id(Thing.CASE),
                each -> each.path("course")
                        .path("assignedMunicipality")
                        .asText()
                        .equals(dossier.municipalityCode()));
        deed.done(cast.coordinator(), "caseflow", "POST /cases/{id}/completeness-checks", dossier);
    }

    private void correct() {
        deed.done(cast.provider(), "caseflow", "POST /cases/{id}/corrections", dossier);
        var request = deed.done(cast.provider(), "caseflow", "POST /cases/{id}/correction-requests", dossier);
        if (!request.isMissingNode()) {
            dossier.put(Thing.CORRECTION, request.path("id").asText());
            deed.done(cast.provider(), "caseflow", "POST /correction-requests/{id}/decision", dossier);
        }
    }

    /** The receiver takes it to the adviser, the table to the committee; it comes out at where the case goes anyway. */
    private void contest() {
        deed.done(cast.provider(), "caseflow", "PUT /cases/{id}/financial-responsibility", dossier);
        deed.done(cast.coordinator(), "caseflow", "PUT /cases/{id}/financial-responsibility", dossier);
        for (var who : new Principal[] {receiver(), cast.coordinator()}) {
            var dispute = deed.done(who, "caseflow", "POST /cases/{id}/origin-disputes", dossier);
            dossier.put(Thing.ORIGIN_DISPUTE, dispute.path("id").asText());
            var path = "POST /cases/{id}/origin-disputes/{disputeId}/";
            deed.done(who, "caseflow", path + "escalation", dossier);
            deed.done(cast.coordinator(), "caseflow", path + "settlement", dossier);
        }
    }

    /** What the table asks is answered, or not needed any more. */
    private void ask() {
        for (var line : new String[] {"answer", "withdrawal"}) {
            var asked = deed.done(cast.coordinator(), "caseflow", "POST /cases/{id}/information-requests", dossier);
            dossier.put(Thing.INFORMATION_REQUEST, asked.path("id").asText());
            var who = line.equals("answer") ? cast.provider() : cast.coordinator();
            deed.done(who, "caseflow", "POST /cases/{id}/information-requests/{requestId}/" + line, dossier);
        }
    }

    /** Who listed it does not lift it. */
    private void listConflicts() {
        listedAndLifted(cast.provider(), cast.coordinator());
        listedAndLifted(cast.coordinator(), cast.provider());
    }

    private void listedAndLifted(Principal one, Principal other) {
        var conflict = deed.done(one, "caseflow", "POST /cases/{id}/conflicts", dossier);
        if (!conflict.isMissingNode()) {
            dossier.put(Thing.CONFLICT, conflict.path("id").asText());
            deed.done(other, "caseflow", "POST /cases/{id}/conflicts/{conflictId}/lifting", dossier);
        }
    }

    private void table() {
        var session = deed.done(cast.coordinator(), "allocation", "POST /table-sessions", dossier);
        dossier.put(Thing.SESSION, session.path("id").asText());
        deed.done(cast.coordinator(), "allocation", "POST /table-sessions/{id}/agenda-items", dossier);
        deed.done(cast.coordinator(), "allocation", "POST /table-sessions/{id}/decisions", dossier);
        deed.done(cast.coordinator(), "allocation", "POST /table-sessions/{id}/closure", dossier);
    }

    /** A dwelling that is changed, announced, taken back and announced again, and held by hand for a while. */
    private void holdByHand() {
        var announced = announce();
        connect();
        deed.done(cast.corporation(), "housing", "POST /vera/deliveries", dossier);
        for (var kind : List.of(
                "aanbiedingen", "huuropzeggingen", "kandidaten", "overeenkomsten", "publicaties", "toewijzingen")) {
            deed.done(cast.corporation(), "housing", "POST /vera/" + kind, dossier);
        }
        deed.done(cast.corporation(), "housing", "POST /dwellings/{id}/vacancy-withdrawal", dossier);
        deed.done(cast.corporation(), "housing", "PUT /dwellings/{id}", dossier, announced);
        deed.done(cast.corporation(), "housing", "POST /dwellings/{id}/availability", dossier);
        deed.done(cast.corporation(), "housing", "POST /dwellings/{id}/vacancies", dossier);
        var held = deed.done(cast.coordinator(), "housing", "POST /reservations", dossier);
        dossier.put(Thing.OFFER, held.path("id").asText());
        disagree(announced);
        deed.done(cast.coordinator(), "housing", "POST /reservations/{offerId}/release", dossier);
    }

    /** A machine registers and stops nothing; it may ask again. */
    private void connect() {
        var connection = deed.done(cast.corporation(), "housing", "POST /vera-connections", dossier);
        if (connection.isMissingNode()) {
            connection = deed.done(Fixture.officer(dossier), "housing", "POST /vera-connections", dossier);
        }
        dossier.put(Thing.CONNECTION, connection.path("id").asText());
        deed.done(cast.corporation(), "housing", "POST /vera-connections/{id}/push", dossier);
        deed.done(cast.corporation(), "housing", "POST /vera-connections/{id}/replays", dossier);
        deed.done(cast.corporation(), "housing", "POST /vera-connections/{id}/cancellation", dossier);
    }

    /** The corporation's own system says that it is let; a person of the corporation says that the hold stands. */
    private void disagree(Map<String, Object> dwelling) {
        deed.done(cast.corporation(), "housing", "POST /vera/eenheden", dossier, Bodies.let(dwelling));
        var id = dossier.id(Thing.DWELLING);
        var conflicts = deed.awaited(
                cast.corporation(),
                "housing",
                "/supply-conflicts?state=OPEN&pageSize=100",
                list -> !Bodies.conflictOn(id, list).isMissingNode());
        dossier.put(
                Thing.SUPPLY_CONFLICT,
                Bodies.conflictOn(id, conflicts).path("id").asText());
        deed.done(cast.corporation(), "housing", "POST /supply-conflicts/{id}/decision", dossier);
    }

    /** @return what was said of the dwelling */
    private Map<String, Object> announce() {
        var body = bodies.dwelling(dossier);
        var dwelling = deed.done(cast.corporation(), "housing", "POST /dwellings", dossier, body);
        dossier.put(Thing.DWELLING, dwelling.path("id").asText());
        deed.done(cast.corporation(), "housing", "POST /dwellings/{id}/vacancies", dossier);
        return body;
    }

    private void offered() {
        announce();
        var proposal = deed.done(cast.coordinator(), "allocation", "POST /proposals", dossier);
        dossier.put(Thing.PROPOSAL, proposal.path("id").asText());
        var offer = deed.done(cast.coordinator(), "allocation", "POST /offers", dossier);
        dossier.put(Thing.OFFER, offer.path("id").asText());
        awaitOffer("MADE");
        deed.done(cast.corporation(), "housing", "POST /reservations/{offerId}/viewing", dossier);
        awaitOffer("VIEWING_PLANNED");
    }

    private void awaitOffer(String status) {
        deed.awaited(
                cast.coordinator(),
                "allocation",
                "/offers/" + dossier.id(Thing.OFFER),
                each -> each.path("status").asText().equals(status));
    }

    /** Who refused does not judge it. */
    private void refused() {
        offered();
        deed.done(cast.client(), "allocation", "POST /offers/{id}/refusal", dossier);
        var judge = cast.client().equals(cast.coordinator()) ? Fixture.coordinator(dossier) : cast.coordinator();
        deed.done(judge, "allocation", "POST /offers/{id}/refusal-judgement", dossier);
    }

    private void withdrawn() {
        offered();
        deed.done(cast.coordinator(), "allocation", "POST /offers/{id}/withdrawal", dossier);
    }

    private void turnedDown() {
        offered();
        deed.done(cast.corporation(), "housing", "POST /reservations/{offerId}/candidate-rejection", dossier);
        awaitOffer("CANDIDATE_REJECTED");
    }

    private void home() {
        offered();
        signed();
        deed.done(cast.corporation(), "housing", "PUT /tenancies/{id}/planned-key-date", dossier);
        deed.done(cast.corporation(), "housing", "POST /tenancies/{id}/key-handover", dossier);
    }

    private void signed() {
        deed.done(cast.client(), "allocation", "POST /offers/{id}/acceptance", dossier);
        deed.done(cast.coordinator(), "allocation", "POST /offers/{id}/confirmation", dossier);
        var tenancy = deed.done(cast.corporation(), "housing", "POST /tenancies", dossier);
        dossier.put(Thing.TENANCY, tenancy.path("id").asText());
    }

    /** More support is asked and granted, and the receiver says that it has the person. */
    private void handOver() {
        var proposal = deed.done(cast.provider(), "caseflow", "POST /cases/{id}/scaling-proposals", dossier);
        dossier.put(Thing.SCALING_PROPOSAL, proposal.path("id").asText());
        var decision = "POST /cases/{id}/scaling-proposals/{proposalId}/decision";
        deed.done(receiver(), "caseflow", decision, dossier);
        deed.done(cast.provider(), "caseflow", "PUT /cases/{id}/handover-checklist", dossier);
        deed.done(receiver(), "caseflow", "POST /cases/{id}/handover-acceptance", dossier);
    }

    private Principal receiver() {
        return dossier.relation() == Relation.LIVE ? cast.consultant() : Fixture.consultant(dossier);
    }

    /** As long as somebody lives there. */
    private void look() {
        var signal = deed.done(cast.provider(), "caseflow", "POST /cases/{id}/signals", dossier);
        dossier.put(Thing.SIGNAL, signal.path("id").asText());
        for (var line : new String[] {
            "POST /cases/{id}/signals/{signalId}/answer",
            "POST /cases/{id}/warnings",
            "POST /cases/{id}/flip-advice",
            "PUT /cases/{id}/return-guarantee"
        }) {
            deed.done(cast.provider(), "caseflow", line, dossier);
        }
    }

    /** What is closed is masked for its own provider, until the glass is broken. */
    private void after() {
        handOver();
        for (var line : new String[] {
            "POST /cases/{id}/handover",
            "POST /cases/{id}/aftercare-moments",
            "POST /cases/{id}/closure",
            "POST /cases/{id}/break-glass"
        }) {
            deed.done(cast.provider(), "caseflow", line, dossier);
        }
    }

    /** Another case, offered to another provider: taken back, not wanted, taken over. */
    private void transfer() {
        var other = new Dossier(dossier.relation());
        var answer = deed.done(cast.provider(), "caseflow", "POST /cases", other);
        other.put(Thing.CASE, answer.path("id").asText());
        var newcomer = deed.principal("provider-after-move");
        offerTo(other, cast.provider(), "POST /transfers/{id}/withdrawal");
        if (dossier.relation() != Relation.OTHER_REGION) {
            offerTo(other, newcomer, "POST /transfers/{id}/rejection");
            offerTo(other, newcomer, "POST /transfers/{id}/acceptance");
        }
    }

    private void offerTo(Dossier other, Principal who, String line) {
        var offered = deed.done(cast.provider(), "caseflow", "POST /cases/{id}/transfers", other);
        if (!offered.isMissingNode()) {
            other.put(Thing.TRANSFER, offered.path("id").asText());
            deed.done(who, "caseflow", line, other);
        }
    }

    /** Another case, that its provider takes back. */
    private void takeBack() {
        var other = new Dossier(dossier.relation());
        var answer = deed.done(cast.provider(), "caseflow", "POST /cases", other);
        other.put(Thing.CASE, answer.path("id").asText());
        deed.done(cast.provider(), "caseflow", "PUT /cases/{id}/residence-history", other);
        deed.done(cast.provider(), "caseflow", "POST /cases/{id}/residence-history/adoption", other);
        deed.done(cast.provider(), "caseflow", "POST /cases/{id}/withdrawal", other, Map.of("code", "CLIENT_WISH"));
        deed.done(cast.provider(), "caseflow", "POST /cases/{id}/reopening", other);
    }
}
