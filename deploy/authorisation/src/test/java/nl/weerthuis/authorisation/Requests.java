package nl.weerthuis.authorisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.authorisation.Dossier.Thing;

/** For every operation a request that is right in all but who makes it. */
final class Requests {

    /** No version of anything: who may change it hears that (412), who may not must not. */
    private static final String NO_VERSION = "\"99999\"";

    private final Map<String, Function<Dossier, Object>> bodies = new HashMap<>();
    private final Map<String, Thing> lists = new HashMap<>();
    private final Map<String, String> itemIds = new HashMap<>();
    private final Map<String, Function<Dossier, String>> queries = new HashMap<>();

    Requests(Bodies made) {
        caseflow(made);
        housing(made);
        veraFiles();
        promises();
        allocation(made);
        lists();
        for (var service : Trial.SERVICES) {
            put(
                    service,
                    "PUT /operator/clock",
                    dossier -> Map.of("instant", java.time.Instant.now().toString()));
            put(service, "POST /operator/replays", dossier -> Map.of("subject", UUID.randomUUID()));
            put(
                    service,
                    "POST /access-reviews/{id}/conclusions",
                    dossier -> Map.of("outcome", "EXPLAINED", "note", "OWN_CASES"));
            put(service, "POST /operator/key-rotations", dossier -> Map.of("kind", "MASTER"));
            put(service, "POST /operator/republications", dossier -> Map.of("channel", channel(service)));
        }
        put("reporting", "POST /snapshots", dossier -> Map.of());
        put("reporting", "POST /operator/rebuilds", dossier -> Map.of("force", false));
    }

    private void caseflow(Bodies made) {
        var service = "caseflow";
        put(service, "POST /cases", dossier -> made.nomination(new Dossier(dossier.relation())));
        put(service, "POST /cases/imports", dossier -> made.nominationFile());
        put(service, "POST /webhooks", dossier -> Bodies.webhook());
        put(service, "POST /webhooks/{id}/replays", dossier -> Map.of("after", 0));
        put(service, "POST /imports", dossier -> made.nominationFile());
        put(service, "POST /nominations/_upsert", dossier -> made.nomination(new Dossier(dossier.relation())));
        put(service, "POST /clients/_search", dossier -> Map.of("bsn", bsn(dossier)));
        put(service, "POST /cases/{id}/aftercare-moments", dossier -> Map.of("moment", "M3", "outcome", "STABLE"));
        put(service, "POST /cases/{id}/conflicts", dossier -> Bodies.conflict());
        put(service, "PUT /cases/{id}/named-contacts/{organisationId}", dossier -> Map.of("subject", "trial-named"));
        put(service, "POST /cases/{id}/protection-lowerings", dossier -> Map.of("reason", "CLIENT_WISH"));
        put(
                service,
                "POST /cases/{id}/protection-lowerings/{loweringId}/decision",
                dossier -> Map.of("outcome", "REJECTED"));
        put(service, "POST /cases/{id}/conflicts/{conflictId}/lifting", dossier -> Map.of("reason", "Proef"));
        put(service, "POST /assignments", Bodies::division);
        put(service, "POST /substitutions", dossier -> Bodies.substitution());
        put(service, "POST /saved-searches", dossier -> Bodies.search());
        put(service, "PUT /saved-searches/{id}", dossier -> Bodies.search());
        put(service, "POST /cases/{id}/break-glass", made::breakGlass);
        put(service, "POST /break-glass/{id}/confirmations", dossier -> Map.of("outcome", "CONFIRMED"));
        put(service, "POST /cases/{id}/correction-requests", dossier -> Bodies.correction());
        put(
                service,
                "POST /correction-requests/{id}/decision",
                dossier -> Map.of("outcome", "REFUSED", "reason", "Proef"));
        put(service, "POST /clients/{id}/erasure-requests", dossier -> Map.of());
        put(
                service,
                "POST /erasure-requests/{id}/refusal",
                dossier -> Map.of("ground", "LEGAL_DUTY", "explanation", "Proef"));
        put(service, "POST /clients/{id}/legal-holds", dossier -> Map.of("ground", "COMPLAINT"));
        put(
                service,
                "POST /retention-rules",
                dossier -> Map.of(
                        "recordKind", "CASE",
                        "months", 180,
                        "action", "ERASE_PERSON",
                        "legalSource", "Proef",
                        "validFrom", Bodies.TODAY));
        put(service, "POST /cases/{id}/closure", dossier -> Map.of("outcome", "SUCCEEDED"));
        put(service, "POST /cases/{id}/completeness-checks", dossier -> Map.of("complete", true, "missing", List.of()));
        put(service, "POST /cases/{id}/consents", dossier -> Bodies.consent("MUNICIPALITY", "TABLE"));
        put(service, "POST /cases/{id}/handover-acceptance", dossier -> Map.of("accepted", true));
        put(service, "PUT /cases/{id}/financial-responsibility", Bodies::payer);
        put(service, "POST /cases/{id}/origin-disputes", dossier -> Map.of("ground", "EVIDENCE_DOUBTED"));
        put(
                service,
                "POST /cases/{id}/origin-disputes/{disputeId}/settlement",
                dossier -> Map.of("municipality", dossier.municipalityCode()));
        put(service, "PUT /cases/{id}/handover-checklist", dossier -> Bodies.handover());
        put(service, "PUT /cases/{id}/residence-history", dossier -> Bodies.residences());
        put(service, "POST /cases/{id}/scaling-proposals", dossier -> Bodies.scaling());
        put(service, "POST /cases/{id}/scaling-proposals/{proposalId}/decision", dossier -> Map.of("granted", true));
        put(service, "POST /cases/{id}/handover", dossier -> Map.of("completedOn", Bodies.TODAY));
        put(
                service,
                "POST /cases/{id}/holds",
                dossier -> Map.of("reason", "OTHER", "until", Bodies.TODAY.plusDays(30)));
        put(service, "POST /cases/{id}/corrections", dossier -> Bodies.factCorrection());
        put(service, "POST /cases/{id}/escalations", dossier -> Bodies.escalation());
        put(service, "POST /cases/{id}/escalations/{escalationId}/escalation", dossier -> Map.of("to", "MANAGEMENT"));
        put(
                service,
                "POST /cases/{id}/escalations/{escalationId}/resolution",
                dossier -> Map.of("outcome", "SOLVED", "answer", "Proef"));
        put(service, "POST /cases/{id}/bottlenecks", dossier -> Bodies.bottleneck());
        put(service, "POST /bottlenecks/{id}/resolution", dossier -> Map.of("answer", "RESOLVED"));
        put(service, "POST /cases/{id}/signals", dossier -> Map.of("kind", "MISSED_CONTACT"));
        put(service, "POST /cases/{id}/signals/{signalId}/answer", dossier -> Map.of("code", "CONTACT_MADE"));
        put(
                service,
                "POST /cases/{id}/warnings",
                dossier -> Map.of("card", "YELLOW", "ground", "NUISANCE", "givenOn", Bodies.TODAY));
        put(service, "POST /cases/{id}/flip-advice", dossier -> Map.of("advice", "FLIP"));
        put(
                service,
                "PUT /cases/{id}/return-guarantee",
                dossier -> Map.of("timeOut", true, "returnToFacility", false, "until", Bodies.TODAY.plusYears(1)));
        put(service, "POST /cases/{id}/reopening", dossier -> Map.of("reason", "ENDED_BY_MISTAKE"));
        put(service, "PUT /cases/{id}/origin", made::origin);
        put(service, "PUT /cases/{id}/preconditions/{code}", dossier -> Map.of("status", "MET"));
        put(service, "PUT /cases/{id}/search-profile", made::profile);
        put(service, "PUT /cases/{id}/support-arrangement", made::support);
        put(service, "POST /cases/{id}/questionnaires", dossier -> Bodies.selfReliance());
        put(service, "POST /cases/{id}/transfers", dossier -> Bodies.transfer());
        put(
                service,
                "POST /transfers/{id}/acceptance",
                dossier -> Map.of("clientReference", "ref-" + UUID.randomUUID()));
        put(service, "PUT /cases/{id}/household", dossier -> Bodies.household());
        put(service, "PUT /cases/{id}/facility-kind", dossier -> Map.of("list", "WMO020", "code", "16"));
        put(service, "POST /duplicates/{id}/decision", dossier -> Map.of("outcome", "DIFFERENT"));
        put(service, "POST /cases/{id}/information-requests", dossier -> Map.of("question", "Is dit bekend?"));
        put(service, "POST /cases/{id}/information-requests/{requestId}/answer", dossier -> Map.of("answer", "Ja."));
        put(service, "POST /expectations", made::expectation);
        put(service, "PUT /expectations/{id}", Bodies::revision);
        put(service, "POST /drafts", made::draft);
        put(service, "PUT /drafts/{id}", made::draft);
        put(service, "POST /cases/{id}/withdrawal", dossier -> Map.of("code", "OTHER"));
    }

    private void housing(Bodies made) {
        var service = "housing";
        put(service, "POST /capacities", Bodies::capacity);
        put(service, "POST /rule-sets", dossier -> Bodies.ruleSet(2090));
        queries.put("housing GET /fitting-shares", dossier -> "?year=" + Bodies.TODAY.getYear());
        put(service, "POST /dwellings", dossier -> made.dwelling(new Dossier(dossier.relation())));
        put(service, "POST /dwellings/imports", dossier -> made.dwellingFile(dossier));
        put(service, "PUT /dwellings/{id}", made::dwelling);
        put(service, "POST /dwellings/{id}/vacancies", dossier -> Bodies.vacancy());
        put(service, "POST /dwellings/{id}/availability", dossier -> Map.of("reason", "REPAIR"));
        put(
                service,
                "POST /reservations",
                dossier -> Map.of(
                        "dwellingId", dossier.id(Thing.DWELLING),
                        "until", java.time.Instant.now().plusSeconds(7_200).toString()));
        put(service, "POST /reservations/{offerId}/candidate-rejection", dossier -> Map.of("code", "OTHER"));
        put(service, "POST /reservations/{offerId}/viewing", dossier -> Bodies.viewing());
        put(service, "POST /targets", Bodies::target);
        put(service, "PUT /targets/{id}", dossier -> Map.of("status", "ESTABLISHED", "number", 9, "decision", "Proef"));
        put(service, "POST /tenancies", Bodies::tenancy);
        put(service, "POST /tenancies/{id}/key-handover", dossier -> Map.of("keyDate", Bodies.TODAY));
        put(
                service,
                "PUT /tenancies/{id}/planned-key-date",
                dossier -> Map.of("plannedKeyDate", Bodies.TODAY.plusDays(2)));
        tenures();
        for (var path : List.of(
                "aanbiedingen",
                "eenheden",
                "huuropzeggingen",
                "kandidaten",
                "overeenkomsten",
                "publicaties",
                "toewijzingen")) {
            put(service, "POST /vera/" + path, dossier -> Map.of("idExtern", "proef-" + UUID.randomUUID()));
        }
    }

    private void tenures() {
        var service = "housing";
        var tenancy = "/tenancies/{id}";
        put(service, "POST " + tenancy + "/signals", dossier -> Bodies.arrears());
        put(
                service,
                "POST " + tenancy + "/corrections",
                dossier -> Map.of(
                        "subject", "KEY_DATE",
                        "reason", "SLIP_OF_THE_PEN",
                        "keyDate", Bodies.TODAY.minusDays(1)));
        put(
                service,
                "POST " + tenancy + "/flip-postponements",
                dossier -> Map.of("reason", "ADVICE_AWAITED", "reviewOn", Bodies.TODAY.plusMonths(18)));
        put(service, "POST " + tenancy + "/flip", dossier -> Bodies.ownContract());
        put(service, "PUT " + tenancy + "/legal-ground", dossier -> Map.of("legalGround", "SECOND_CHANCE"));
        put(
                service,
                "POST " + tenancy + "/end",
                dossier -> Map.of("code", "RETURNED_TO_CARE", "endedOn", Bodies.TODAY));
        list("housing GET /tenancy-signals", "id", Thing.TENANCY_SIGNAL);
        put(service, "POST /tenancy-signals/{id}/warnings", dossier -> Map.of("step", "CONVERSATION"));
        put(
                service,
                "POST /tenancy-signals/{id}/notices",
                dossier -> Map.of("party", "MUNICIPALITY", "contact", "MAIL", "toldOn", Bodies.TODAY));
        put(service, "POST /tenancy-signals/{id}/closure", dossier -> Map.of("outcome", "PAYMENT_ARRANGEMENT"));
    }

    private void veraFiles() {
        put("housing", "POST /vera/deliveries", dossier -> Bodies.veraFile());
        queries.put("housing POST /vera/deliveries", dossier -> "?kind=EENHEID");
        list("housing GET /vera/deliveries", "id", Thing.DELIVERY);
        put("housing", "POST /vera-connections", dossier -> Bodies.connection());
        list("housing GET /vera-connections", "id", Thing.CONNECTION);
        put("housing", "POST /vera-connections/{id}/push", dossier -> Bodies.push());
        put("housing", "POST /supply-conflicts/{id}/decision", dossier -> Map.of("decision", "STANDS"));
        list("housing GET /supply-conflicts", "id", Thing.SUPPLY_CONFLICT);
    }

    private void promises() {
        var service = "housing";
        put(service, "POST /performance-agreements", Bodies::performanceAgreement);
        put(service, "POST /performance-agreements/{id}/versions", Bodies::performanceAgreement);
        put(service, "POST /performance-agreements/{id}/adoption", dossier -> Map.of("decision", "Proef"));
        list("housing GET /performance-agreements", "id", Thing.PERFORMANCE_AGREEMENT);
        put(service, "POST /target-exchanges", Bodies::exchange);
        put(service, "POST /targets/{id}/pledges", dossier -> Map.of("number", 5));
        put(
                service,
                "POST /targets/{id}/reviews",
                dossier -> Map.of("outcome", "KEPT", "assumptions", List.of("TURNOVER"), "decision", "Proef"));
        list("housing GET /ledger", "targetId", Thing.TARGET);
        list("housing GET /ledger-entries", "id", Thing.LEDGER_ENTRY);
        put(service, "POST /ledger-entries/{id}/corrections", dossier -> Map.of("amount", 1, "decision", "Proef"));
        queries.put("housing GET /agreement-matrix", dossier -> "?period=" + Bodies.TODAY.getYear());
        put(service, "POST /quarter-closings", dossier -> Bodies.closing(dossier, Bodies.CLOSED_YEAR + "-Q1"));
        list("housing GET /quarter-closings", "id", Thing.CLOSING);
        put(
                service,
                "POST /quarter-closings/{id}/disputes",
                dossier -> Map.of("code", "REALISATION_MISSING", "claimed", 2));
        put(
                service,
                "POST /quarter-closings/{id}/disputes/{number}/settlement",
                dossier -> Map.of("outcome", "STANDS", "decision", "Proef"));
    }

    private void allocation(Bodies made) {
        var service = "allocation";
        put(
                service,
                "POST /agreements",
                dossier -> Bodies.agreement(dossier.region().region(), dossier.id(Thing.POPULATION_SET)));
        put(
                service,
                "POST /parameters",
                dossier -> Bodies.parameters(dossier.region().region()));
        put(
                service,
                "POST /population-sets",
                dossier -> Bodies.populations(dossier.region().region()));
        put(service, "POST /organisations", dossier -> Bodies.organisation(dossier.provider()));
        put(service, "POST /municipality-assignments/{caseId}/agreement", dossier -> Map.of("agreed", true));
        put(service, "POST /access-withdrawals", Bodies::withdrawal);
        put(service, "POST /offers", Bodies::offer);
        put(service, "POST /offers/{id}/refusal", dossier -> Map.of("code", "OTHER"));
        put(service, "POST /offers/{id}/refusal-judgement", dossier -> Map.of("grounded", true));
        put(service, "POST /offers/{id}/withdrawal", dossier -> Map.of("code", "MISTAKE"));
        put(service, "POST /proposals", Bodies::proposal);
        put(service, "POST /table-sessions", dossier -> Map.of("heldOn", Bodies.TODAY, "place", "Proefhuis"));
        put(service, "POST /table-sessions/{id}/agenda-items", dossier -> Map.of("caseId", dossier.id(Thing.CASE)));
        put(service, "POST /table-sessions/{id}/decisions", made::decision);
    }

    private void lists() {
        list("caseflow GET /cases", "id", Thing.CASE);
        list("caseflow GET /aftercare-moments", "caseId", Thing.CASE);
        list("caseflow GET /bottlenecks", "id", Thing.BOTTLENECK);
        list("caseflow GET /escalations", "caseId", Thing.CASE);
        list("caseflow GET /terms", "caseId", Thing.CASE);
        queries.put("caseflow GET /terms", dossier -> "?pageSize=100&kind=RUNNING");
        list("caseflow GET /expectations", "id", Thing.EXPECTATION);
        list("caseflow GET /duplicates", "id", Thing.DUPLICATE);
        list("caseflow GET /transfers", "id", Thing.TRANSFER);
        list("caseflow GET /drafts", "id", Thing.DRAFT);
        list("caseflow GET /imports", "id", Thing.IMPORT);
        list("caseflow GET /webhooks", "id", Thing.WEBHOOK);
        list("caseflow GET /break-glass", "id", Thing.BREAK_GLASS);
        list("caseflow GET /introductions", "id", Thing.INTRODUCTION);
        list("housing GET /dwellings", "id", Thing.DWELLING);
        list("housing GET /reservations", "offerId", Thing.OFFER);
        list("housing GET /tenancies", "offerId", Thing.OFFER);
        list("housing GET /targets", "id", Thing.TARGET);
        list("housing GET /capacities", "id", Thing.CAPACITY);
        list("allocation GET /agreements", "id", Thing.AGREEMENT);
        list("allocation GET /parameters", "id", Thing.PARAMETER_SET);
        list("allocation GET /population-sets", "id", Thing.POPULATION_SET);
        list("allocation GET /cases", "caseId", Thing.CASE);
        list("allocation GET /municipality-assignments", "caseId", Thing.CASE);
        list("allocation GET /offers", "id", Thing.OFFER);
        list("allocation GET /proposals", "id", Thing.PROPOSAL);
        list("allocation GET /table-sessions", "id", Thing.SESSION);
        list("allocation GET /access-withdrawals", "id", Thing.WITHDRAWAL);
        list("reporting GET /cases", "caseId", Thing.CASE);
        list("reporting GET /snapshots", "snapshotId", Thing.SNAPSHOT);
        for (var service : Trial.SERVICES) {
            queries.put(
                    service + " GET /access-reviews",
                    dossier -> "?month=" + Bodies.TODAY.toString().substring(0, 7));
            queries.put(service + " GET /looks", dossier -> "?subject=" + dossier.id(subject(service)));
        }
        queries.put(
                "allocation GET /population-sets/{id}/division",
                dossier -> "?number=10&municipalityCode=" + dossier.municipalityCode());
        for (var theme : List.of("lead-times", "offers", "origins", "realisation", "waiting")) {
            queries.put("reporting GET /indicators/" + theme, dossier -> "?snapshotId=" + dossier.id(Thing.SNAPSHOT));
        }
    }

    private void list(String operation, String itemId, Thing thing) {
        lists.put(operation, thing);
        itemIds.put(operation, itemId);
        queries.put(operation, dossier -> "?pageSize=100");
    }

    private void put(String service, String line, Function<Dossier, Object> body) {
        bodies.put(service + " " + line, body);
    }

    /** Whether its answer is a list of things that belong to dossiers. */
    boolean isList(Operation operation) {
        return lists.containsKey(operation.toString());
    }

    Thing listed(Operation operation) {
        return lists.get(operation.toString());
    }

    String itemId(Operation operation) {
        return itemIds.get(operation.toString());
    }

    /** Whether it makes a difference of which dossier it is asked. */
    boolean names(Operation operation, Dossier one, Dossier other) {
        return !address(operation, one).equals(address(operation, other))
                || bodies.containsKey(operation.toString()) && NAMING.contains(operation.toString());
    }

    private static final List<String> NAMING = List.of(
            "caseflow POST /clients/_search",
            "housing POST /capacities",
            "housing POST /performance-agreements",
            "housing POST /quarter-closings",
            "housing POST /target-exchanges",
            "housing POST /reservations",
            "housing POST /targets",
            "housing POST /tenancies",
            "allocation POST /agreements",
            "allocation POST /parameters",
            "allocation POST /access-withdrawals",
            "allocation POST /offers",
            "allocation POST /proposals");

    boolean knows(Operation operation) {
        return operation.method().equals("GET")
                || operation.method().equals("DELETE")
                || bodies.containsKey(operation.toString())
                || WITHOUT_BODY.contains(operation.toString());
    }

    private static final List<String> WITHOUT_BODY = List.of(
            "caseflow POST /bottlenecks/{id}/escalation",
            "caseflow POST /cases/{id}/resumption",
            "caseflow POST /clients/{id}/erasure",
            "caseflow POST /legal-holds/{id}/lifting",
            "caseflow POST /drafts/{id}/submission",
            "caseflow POST /cases/{id}/information-requests/{requestId}/withdrawal",
            "caseflow POST /transfers/{id}/rejection",
            "caseflow POST /transfers/{id}/withdrawal",
            "caseflow POST /expectations/{id}/draft",
            "caseflow POST /cases/{id}/residence-history/adoption",
            "caseflow POST /cases/{id}/origin-disputes/{disputeId}/escalation",
            "caseflow POST /imports/{id}/cancellation",
            "caseflow POST /imports/{id}/confirmation",
            "caseflow POST /webhooks/{id}/cancellation",
            "caseflow POST /webhooks/{id}/secret-rotations",
            "housing POST /dwellings/{id}/vacancy-withdrawal",
            "housing POST /rule-sets/{id}/adoption",
            "housing POST /vera-connections/{id}/cancellation",
            "housing POST /vera-connections/{id}/replays",
            "housing POST /reservations/{offerId}/release",
            "housing POST /quarter-closings/{id}/signature",
            "allocation POST /offers/{id}/acceptance",
            "allocation POST /offers/{id}/confirmation",
            "allocation POST /table-sessions/{id}/closure");

    Call call(Operation operation, Dossier dossier) {
        var body = bodies.getOrDefault(operation.toString(), any -> null).apply(dossier);
        var call = Call.of(operation, address(operation, dossier), body);
        if (body instanceof String) {
            call = call.with("Content-Type", "text/csv");
        }
        return switch (operation.method()) {
            case "PUT", "DELETE" -> call.with("If-Match", NO_VERSION);
            case "POST" ->
                (operation.service().equals("caseflow") && asksVersion(operation.path())
                                ? call.with("If-Match", NO_VERSION)
                                : call)
                        .with("Idempotency-Key", UUID.randomUUID().toString());
            default -> call;
        };
    }

    private static boolean asksVersion(String path) {
        return path.startsWith("/cases/{id}") || path.equals("/bottlenecks/{id}/escalation");
    }

    private String address(Operation operation, Dossier dossier) {
        var path = operation.path();
        var thing = thing(operation);
        if (thing != null) {
            path = path.replaceFirst("\\{(id|caseId|offerId)}", dossier.id(thing));
        }
        path = path.replace("{code}", "INCOME")
                .replace("{number}", "1")
                .replace("{conflictId}", dossier.id(Thing.CONFLICT))
                .replace("{proposalId}", dossier.id(Thing.SCALING_PROPOSAL))
                .replace("{escalationId}", dossier.id(Thing.ESCALATION))
                .replace("{disputeId}", dossier.id(Thing.ORIGIN_DISPUTE))
                .replace("{loweringId}", dossier.id(Thing.LOWERING))
                .replace("{organisationId}", Organisation.of("uninvolved").id().toString())
                .replace("{signalId}", dossier.id(Thing.SIGNAL))
                .replace("{requestId}", dossier.id(Thing.INFORMATION_REQUEST));
        return path + queries.getOrDefault(operation.toString(), any -> "").apply(dossier);
    }

    /** Whose id stands in the path. */
    static Thing thing(Operation operation) {
        if (!operation.path().contains("{")) {
            return null;
        }
        return switch (operation.path().split("/")[1]) {
            case "cases", "municipality-assignments" -> Thing.CASE;
            case "clients" -> Thing.CLIENT;
            case "imports" -> Thing.IMPORT;
            case "vera" -> Thing.DELIVERY;
            case "vera-connections" -> Thing.CONNECTION;
            case "supply-conflicts" -> Thing.SUPPLY_CONFLICT;
            case "webhooks" -> Thing.WEBHOOK;
            case "introductions" -> Thing.INTRODUCTION;
            case "dwellings" -> Thing.DWELLING;
            case "reservations", "offers" -> Thing.OFFER;
            case "targets" -> Thing.TARGET;
            case "rule-sets" -> Thing.RULE_SET;
            case "performance-agreements" -> Thing.PERFORMANCE_AGREEMENT;
            case "ledger-entries" -> Thing.LEDGER_ENTRY;
            case "quarter-closings" -> Thing.CLOSING;
            case "tenancies" -> Thing.TENANCY;
            case "tenancy-signals" -> Thing.TENANCY_SIGNAL;
            case "agreements" -> Thing.AGREEMENT;
            case "population-sets" -> Thing.POPULATION_SET;
            case "table-sessions" -> Thing.SESSION;
            case "expectations" -> Thing.EXPECTATION;
            case "drafts" -> Thing.DRAFT;
            case "transfers" -> Thing.TRANSFER;
            case "duplicates" -> Thing.DUPLICATE;
            case "break-glass" -> Thing.BREAK_GLASS;
            case "correction-requests" -> Thing.CORRECTION;
            case "erasure-requests" -> Thing.ERASURE_REQUEST;
            case "legal-holds" -> Thing.LEGAL_HOLD;
            case "saved-searches" -> Thing.SAVED_SEARCH;
            case "substitutions" -> Thing.SUBSTITUTION;
            case "bottlenecks" -> Thing.BOTTLENECK;
            case "access-withdrawals" -> Thing.WITHDRAWAL;
            case "access-reviews" -> Thing.accessReviewOf(operation.service());
            case "operator" ->
                operation.path().startsWith("/operator/key-rotations/")
                        ? Thing.keyRotationOf(operation.service())
                        : Thing.REBUILD;
            default ->
                throw new IllegalStateException(
                        "The suite does not know whose id stands in the path of %s: add it to %s."
                                .formatted(operation, Requests.class.getSimpleName()));
        };
    }

    private static String bsn(Dossier dossier) {
        return dossier.canaries().stream()
                .filter(canary -> canary.dataClass().equals("BSN"))
                .map(Canary::value)
                .findFirst()
                .orElseGet(() -> new Canary.Aviary(0).bsn());
    }

    /** By which a service knows whom somebody looked at. */
    private static Thing subject(String service) {
        return service.equals("caseflow") ? Thing.CLIENT : Thing.CASE;
    }

    private static String channel(String service) {
        return switch (service) {
            case "caseflow" -> "caseflow";
            case "housing" -> "housing";
            default -> "allocation-case";
        };
    }
}
