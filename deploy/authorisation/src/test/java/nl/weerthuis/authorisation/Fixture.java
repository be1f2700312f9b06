package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.authorisation.Dossier.Thing;

/** Two regions and six dossiers, made through the API by those whose work it is. */
final class Fixture {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gate gate;
    private final Bodies bodies;
    private final Map<Relation, Dossier> dossiers = new EnumMap<>(Relation.class);

    Fixture(Gate gate, long seed) {
        this.gate = gate;
        this.bodies = new Bodies(new Canary.Aviary(seed));
        for (var relation : Relation.values()) {
            dossiers.put(relation, new Dossier(relation));
        }
    }

    Dossier dossier(Relation relation) {
        return dossiers.get(relation);
    }

    List<Dossier> all() {
        return List.copyOf(dossiers.values());
    }

    List<Canary> canaries() {
        return all().stream().flatMap(each -> each.canaries().stream()).toList();
    }

    Bodies bodies() {
        return bodies;
    }

    Fixture make() {
        registerAll();
        found(Organisation.REGION, Relation.LIVE);
        found(Organisation.ELSEWHERE, Relation.OTHER_REGION);
        all().forEach(this::shareRegion);
        all().forEach(this::nominate);
        all().forEach(this::nameContact);
        all().forEach(this::expect);
        all().forEach(this::sendFile);
        all().forEach(this::listConflict);
        all().forEach(this::askForRights);
        all().forEach(this::divideWork);
        all().forEach(this::askForMore);
        breakGlass(dossier(Relation.PROTECTED));
        all().forEach(this::awaitMunicipality);
        var sessions = new EnumMap<Relation, String>(Relation.class);
        for (var relation : List.of(Relation.LIVE, Relation.OTHER_REGION)) {
            sessions.put(relation, planSession(dossier(relation)));
        }
        all().forEach(dossier -> decide(dossier, sessions.get(regionOf(dossier))));
        sessions.forEach((relation, session) -> close(dossier(relation)));
        all().forEach(this::announce);
        all().forEach(this::offer);
        all().forEach(this::meet);
        all().forEach(dossier -> {
            if (dossier.relation() == Relation.ENDED) {
                end(dossier);
            } else {
                contract(dossier);
            }
        });
        all().forEach(this::withdrawSomebody);
        freeze();
        awaitFigures();
        rebuild();
        rotateKeys();
        review();
        return this;
    }

    /** Each region its own; the second office is let in by the first, for by then strangers are no longer believed. */
    private void registerAll() {
        var offices = List.of(Organisation.of("region"), Organisation.of("region-elsewhere"));
        offices.forEach(office -> register(offices.get(0), office));
        Organisation.ALL.stream()
                .filter(each -> !offices.contains(each))
                .forEach(each -> register(
                        offices.stream()
                                .filter(office -> office.region().equals(each.region()))
                                .findFirst()
                                .orElseThrow(),
                        each));
    }

    private void register(Organisation office, Organisation organisation) {
        eventually(
                "the region registers " + organisation.key(),
                () -> tryPost(
                        officeOf(office.key()),
                        "allocation",
                        "/organisations",
                        Bodies.organisation(organisation),
                        null));
    }

    /** Agreement, populations and parameters of a region. */
    private void found(String region, Relation relation) {
        var dossier = dossier(relation);
        var coordinator = coordinator(dossier);
        var set = post(coordinator, "allocation", "/population-sets", Bodies.populations(region), dossier);
        dossier.put(Thing.POPULATION_SET, set.path("id").asText());
        var agreement = post(
                coordinator,
                "allocation",
                "/agreements",
                Bodies.agreement(region, set.path("id").asText()),
                dossier);
        dossier.put(Thing.AGREEMENT, agreement.path("id").asText());
        var parameters = post(coordinator, "allocation", "/parameters", Bodies.parameters(region), dossier);
        dossier.put(Thing.PARAMETER_SET, parameters.path("id").asText());
        var rules = post(coordinator, "housing", "/rule-sets", Bodies.ruleSet(2090), dossier);
        dossier.put(Thing.RULE_SET, rules.path("id").asText());
    }

    private void shareRegion(Dossier dossier) {
        var first = dossier(regionOf(dossier));
        for (var thing : List.of(Thing.POPULATION_SET, Thing.AGREEMENT, Thing.PARAMETER_SET, Thing.RULE_SET)) {
            dossier.put(thing, first.id(thing));
        }
        // Of one corporation and municipality there is one target, of one neighbourhood one capacity.
        if (dossier.relation() == Relation.PROTECTED || dossier.relation() == Relation.PROTECTED_FOREIGN) {
            var twin = dossier(dossier.relation().isForeign() ? Relation.FOREIGN : Relation.LIVE);
            for (var thing : List.of(
                    Thing.TARGET,
                    Thing.TARGET_BESIDE,
                    Thing.PERFORMANCE_AGREEMENT,
                    Thing.LEDGER_ENTRY,
                    Thing.CLOSING,
                    Thing.CAPACITY)) {
                dossier.put(thing, twin.id(thing));
            }
            return;
        }
        var coordinator = coordinator(dossier);
        var target = eventually(
                "housing knows the corporation",
                () -> tryPost(coordinator, "housing", "/targets", Bodies.target(dossier), dossier));
        dossier.put(Thing.TARGET, target.path("id").asText());
        var capacity = eventually(
                "housing knows the neighbourhood",
                () -> tryPost(coordinator, "housing", "/capacities", Bodies.capacity(dossier), dossier));
        dossier.put(Thing.CAPACITY, capacity.path("id").asText());
        promise(dossier, coordinator);
    }

    /** What was agreed, booked, and put before both parties. */
    private void promise(Dossier dossier, Principal coordinator) {
        var agreement =
                post(coordinator, "housing", "/performance-agreements", Bodies.performanceAgreement(dossier), dossier);
        dossier.put(Thing.PERFORMANCE_AGREEMENT, agreement.path("id").asText());
        var beside = post(coordinator, "housing", "/targets", Bodies.targetBeside(dossier), dossier);
        dossier.put(Thing.TARGET_BESIDE, beside.path("id").asText());
        var entries = get(coordinator, "housing", "/ledger-entries?targetId=" + dossier.id(Thing.TARGET));
        dossier.put(Thing.LEDGER_ENTRY, entries.path("items").path(0).path("id").asText());
        var past = Bodies.targetOf(dossier, Bodies.CLOSED_YEAR + "-H1");
        dossier.also(
                Thing.TARGET,
                post(coordinator, "housing", "/targets", past, dossier)
                        .path("id")
                        .asText());
        var closing = post(
                coordinator,
                "housing",
                "/quarter-closings",
                Bodies.closing(dossier, Bodies.CLOSED_YEAR + "-Q1"),
                dossier);
        dossier.put(Thing.CLOSING, closing.path("id").asText());
        post(
                officer(dossier),
                "housing",
                "/quarter-closings/%s/disputes".formatted(dossier.id(Thing.CLOSING)),
                Map.of("code", "OTHER"),
                dossier);
    }

    private void nominate(Dossier dossier) {
        var worker = caseWorker(dossier);
        var answer = eventually(
                "caseflow knows the provider",
                () -> tryPost(worker, "caseflow", "/cases", bodies.nomination(dossier), dossier));
        dossier.put(Thing.CASE, answer.path("id").asText());
        dossier.put(Thing.CLIENT, answer.path("clientId").asText());
    }

    /** Of a protected case the receiver knows through one person, whom the tables have. */
    private void nameContact(Dossier dossier) {
        if (dossier.relation().isProtected()) {
            var path = "/cases/%s/named-contacts/%s"
                    .formatted(dossier.id(Thing.CASE), dossier.municipality().id());
            var naming = Map.of("subject", "trial-receiving-municipality");
            succeeded(
                    caseWorker(dossier),
                    "PUT " + path,
                    send(caseWorker(dossier), "caseflow", "PUT", path, naming, dossier));
        }
    }

    private void sendFile(Dossier dossier) {
        var file = post(caseWorker(dossier), "caseflow", "/imports", bodies.faultyNominationFile(), dossier);
        dossier.put(Thing.IMPORT, file.path("id").asText());
        var webhook = post(manager(dossier), "caseflow", "/webhooks", Bodies.webhook(), dossier);
        dossier.put(Thing.WEBHOOK, webhook.path("id").asText());
    }

    private void awaitMunicipality(Dossier dossier) {
        var path = "/cases/" + dossier.id(Thing.CASE);
        await("the municipality of " + dossier.relation(), () -> {
            var assigned = get(coordinator(dossier), "caseflow", path)
                    .path("course")
                    .path("assignedMunicipality")
                    .asText("");
            if (assigned.isEmpty()) {
                tryPost(
                        consultant(dossier),
                        "allocation",
                        "/municipality-assignments/%s/agreement".formatted(dossier.id(Thing.CASE)),
                        Map.of("agreed", true),
                        dossier);
            }
            return Optional.of(assigned).filter(dossier.municipalityCode()::equals);
        });
        post(
                coordinator(dossier),
                "caseflow",
                path + "/completeness-checks",
                Map.of("complete", true, "missing", List.of()),
                dossier);
    }

    private String planSession(Dossier dossier) {
        var plan = Map.of("heldOn", Bodies.TODAY, "place", "Proefhuis");
        var id = post(coordinator(dossier), "allocation", "/table-sessions", plan, dossier)
                .path("id")
                .asText();
        dossier.put(Thing.SESSION, id);
        return id;
    }

    private void decide(Dossier dossier, String session) {
        dossier.put(Thing.SESSION, session);
        var path = "/table-sessions/" + session;
        eventually(
                "the case is ready for the table",
                () -> tryPost(
                        coordinator(dossier),
                        "allocation",
                        path + "/agenda-items",
                        Map.of("caseId", dossier.id(Thing.CASE)),
                        dossier));
        post(coordinator(dossier), "allocation", path + "/decisions", bodies.decision(dossier), dossier);
    }

    private void close(Dossier dossier) {
        post(
                coordinator(dossier),
                "allocation",
                "/table-sessions/%s/closure".formatted(dossier.id(Thing.SESSION)),
                null,
                dossier);
    }

    private void announce(Dossier dossier) {
        var officer = officer(dossier);
        var id = post(officer, "housing", "/dwellings", bodies.dwelling(dossier), dossier)
                .path("id")
                .asText();
        dossier.put(Thing.DWELLING, id);
        post(officer, "housing", "/dwellings/%s/vacancies".formatted(id), Bodies.vacancy(), dossier);
        var delivery = post(officer, "housing", "/vera/deliveries?kind=EENHEID", Bodies.veraFile(), dossier);
        dossier.put(Thing.DELIVERY, delivery.path("id").asText());
        var connection = post(officer, "housing", "/vera-connections", Bodies.connection(), dossier);
        dossier.put(Thing.CONNECTION, connection.path("id").asText());
        post(
                officer,
                "housing",
                "/vera-connections/%s/push".formatted(dossier.id(Thing.CONNECTION)),
                Bodies.push(),
                dossier);
        disagree(dossier);
    }

    /** Another dwelling, held by hand, that the corporation's own system says to be let. */
    private void disagree(Dossier dossier) {
        var officer = officer(dossier);
        var dwelling = bodies.dwelling(dossier);
        var id = post(officer, "housing", "/dwellings", dwelling, dossier)
                .path("id")
                .asText();
        post(officer, "housing", "/dwellings/%s/vacancies".formatted(id), Bodies.vacancy(), dossier);
        var until = Instant.now().plusSeconds(36_000).toString();
        var held = post(
                coordinator(dossier), "housing", "/reservations", Map.of("dwellingId", id, "until", until), dossier);
        dossier.also(Thing.DWELLING, id);
        dossier.also(Thing.OFFER, held.path("id").asText());
        post(officer, "housing", "/vera/eenheden", Bodies.let(dwelling), dossier);
        var conflicts = get(officer, "housing", "/supply-conflicts?pageSize=100");
        dossier.put(
                Thing.SUPPLY_CONFLICT,
                Bodies.conflictOn(id, conflicts).path("id").asText());
    }

    private void offer(Dossier dossier) {
        var coordinator = coordinator(dossier);
        var proposal = eventually(
                "the dwelling fits",
                () -> tryPost(coordinator, "allocation", "/proposals", Bodies.proposal(dossier), dossier));
        dossier.put(Thing.PROPOSAL, proposal.path("id").asText());
        var offer = post(coordinator, "allocation", "/offers", Bodies.offer(dossier), dossier);
        dossier.put(Thing.OFFER, offer.path("id").asText());
    }

    private void meet(Dossier dossier) {
        awaitOffer(dossier, "MADE");
        var introduction = await("an introduction", () -> {
            var reply = send(
                    officer(dossier),
                    "allocation",
                    "GET",
                    "/offers/%s/introduction".formatted(dossier.id(Thing.OFFER)),
                    null,
                    null);
            return Optional.of(reply.json().path("introductionId").asText("")).filter(id -> !id.isEmpty());
        });
        dossier.put(Thing.INTRODUCTION, introduction);
        await("caseflow honours the introduction", () -> {
            var reply = send(officer(dossier), "caseflow", "GET", "/introductions/" + introduction, null, null);
            return reply.succeeded() ? Optional.of(reply) : Optional.empty();
        });
        post(
                officer(dossier),
                "housing",
                "/reservations/%s/viewing".formatted(dossier.id(Thing.OFFER)),
                Bodies.viewing(),
                dossier);
        awaitOffer(dossier, "VIEWING_PLANNED");
    }

    private void contract(Dossier dossier) {
        var offer = "/offers/" + dossier.id(Thing.OFFER);
        post(caseWorker(dossier), "allocation", offer + "/acceptance", null, dossier);
        post(coordinator(dossier), "allocation", offer + "/confirmation", null, dossier);
        var tenancy = eventually(
                "the reservation is confirmed",
                () -> tryPost(officer(dossier), "housing", "/tenancies", Bodies.tenancy(dossier), dossier));
        dossier.put(Thing.TENANCY, tenancy.path("id").asText());
        awaitOffer(dossier, "CONTRACTED");
    }

    /** The corporation turns the candidate down, and the provider withdraws the case. */
    private void end(Dossier dossier) {
        post(
                officer(dossier),
                "housing",
                "/reservations/%s/candidate-rejection".formatted(dossier.id(Thing.OFFER)),
                Map.of("code", "OTHER"),
                dossier);
        awaitOffer(dossier, "CANDIDATE_REJECTED");
        post(
                caseWorker(dossier),
                "caseflow",
                "/cases/%s/withdrawal".formatted(dossier.id(Thing.CASE)),
                Map.of("code", "CLIENT_WISH"),
                dossier);
        await("caseflow ends the introduction", () -> {
            var reply = send(
                    officer(dossier),
                    "caseflow",
                    "GET",
                    "/introductions/" + dossier.id(Thing.INTRODUCTION),
                    null,
                    null);
            return reply.status() == 404 ? Optional.of(reply) : Optional.empty();
        });
    }

    /** Somebody who is expected, a nomination that is being written, and what was answered about the client. */
    private void expect(Dossier dossier) {
        var worker = caseWorker(dossier);
        var expected = post(worker, "caseflow", "/expectations", bodies.expectation(dossier), dossier);
        dossier.put(Thing.EXPECTATION, expected.path("id").asText());
        var draft = post(worker, "caseflow", "/drafts", bodies.draft(dossier), dossier);
        dossier.put(Thing.DRAFT, draft.path("id").asText());
        var path = "/cases/%s/questionnaires".formatted(dossier.id(Thing.CASE));
        post(worker, "caseflow", path, Bodies.selfReliance(), dossier);
        offerElsewhere(worker, dossier);
        ask(worker, dossier);
    }

    /** And answered, for while the table waits for an answer no nomination is complete. */
    private void ask(Principal worker, Dossier dossier) {
        var path = "/cases/%s/information-requests".formatted(dossier.id(Thing.CASE));
        var asked = post(coordinator(dossier), "caseflow", path, Map.of("question", "Is dit bekend?"), dossier);
        dossier.put(Thing.INFORMATION_REQUEST, asked.path("id").asText());
        var answer = "%s/%s/answer".formatted(path, dossier.id(Thing.INFORMATION_REQUEST));
        post(worker, "caseflow", answer, Map.of("answer", "Ja."), dossier);
    }

    /** And taken back, so that the dossier stays where it is. */
    private void offerElsewhere(Principal worker, Dossier dossier) {
        var path = "/cases/%s/transfers".formatted(dossier.id(Thing.CASE));
        var offered = eventually(
                "caseflow knows the other provider",
                () -> tryPost(worker, "caseflow", path, Bodies.transfer(), dossier));
        dossier.put(Thing.TRANSFER, offered.path("id").asText());
        post(worker, "caseflow", "/transfers/%s/withdrawal".formatted(dossier.id(Thing.TRANSFER)), null, dossier);
    }

    private void listConflict(Dossier dossier) {
        var path = "/cases/%s/conflicts".formatted(dossier.id(Thing.CASE));
        var conflict = post(caseWorker(dossier), "caseflow", path, Bodies.conflict(), dossier);
        dossier.put(Thing.CONFLICT, conflict.path("id").asText());
    }

    /** To be corrected and to be erased; and somebody keeps the data. */
    private void askForRights(Dossier dossier) {
        var path = "/cases/%s/correction-requests".formatted(dossier.id(Thing.CASE));
        var correction = post(caseWorker(dossier), "caseflow", path, Bodies.correction(), dossier);
        dossier.put(Thing.CORRECTION, correction.path("id").asText());
        var officer =
                new Principal("fixture-privacy-officer", dossier.provider().key(), "privacy-officer");
        var client = "/clients/" + dossier.id(Thing.CLIENT);
        var request = post(officer, "caseflow", client + "/erasure-requests", Map.of(), dossier);
        dossier.put(Thing.ERASURE_REQUEST, request.path("id").asText());
        var hold = post(officer, "caseflow", client + "/legal-holds", Map.of("ground", "COMPLAINT"), dossier);
        dossier.put(Thing.LEGAL_HOLD, hold.path("id").asText());
    }

    private void divideWork(Dossier dossier) {
        var worker = caseWorker(dossier);
        post(worker, "caseflow", "/assignments", Bodies.division(dossier), dossier);
        var substitution = post(worker, "caseflow", "/substitutions", Bodies.substitution(), dossier);
        dossier.put(Thing.SUBSTITUTION, substitution.path("id").asText());
        var search = post(worker, "caseflow", "/saved-searches", Bodies.search(), dossier);
        dossier.put(Thing.SAVED_SEARCH, search.path("id").asText());
        var path = "/cases/%s/bottlenecks".formatted(dossier.id(Thing.CASE));
        var bottleneck = post(worker, "caseflow", path, Bodies.bottleneck(), dossier);
        dossier.put(Thing.BOTTLENECK, bottleneck.path("id").asText());
        escalate(dossier);
    }

    private void escalate(Dossier dossier) {
        var path = "/cases/%s/escalations".formatted(dossier.id(Thing.CASE));
        var escalation = post(caseWorker(dossier), "caseflow", path, Bodies.escalation(), dossier);
        dossier.put(Thing.ESCALATION, escalation.path("id").asText());
    }

    private void askForMore(Dossier dossier) {
        var cases = "/cases/" + dossier.id(Thing.CASE);
        var proposal = post(caseWorker(dossier), "caseflow", cases + "/scaling-proposals", Bodies.scaling(), dossier);
        dossier.put(Thing.SCALING_PROPOSAL, proposal.path("id").asText());
        var objection = Map.of("ground", "OTHER");
        var dispute = post(coordinator(dossier), "caseflow", cases + "/origin-disputes", objection, dossier);
        dossier.put(Thing.ORIGIN_DISPUTE, dispute.path("id").asText());
    }

    /** For nobody but who makes the fixture. */
    private void breakGlass(Dossier dossier) {
        var path = "/cases/%s/break-glass".formatted(dossier.id(Thing.CASE));
        var opened = post(coordinator(dossier), "caseflow", path, bodies.breakGlass(dossier), dossier);
        dossier.put(Thing.BREAK_GLASS, opened.path("id").asText());
    }

    /** Withdrawn by their own organisation: what the region withdrew, only the region gives back. */
    private void withdrawSomebody(Dossier dossier) {
        var withdrawal =
                post(manager(dossier), "allocation", "/access-withdrawals", Bodies.withdrawal(dossier), dossier);
        dossier.put(Thing.WITHDRAWAL, withdrawal.path("id").asText());
    }

    private void rebuild() {
        var operator = new Principal("fixture-operator", "region", "operator");
        var rebuild = post(operator, "reporting", "/operator/rebuilds", Map.of("force", false), null);
        all().forEach(each -> each.put(Thing.REBUILD, rebuild.path("rebuildId").asText()));
    }

    /** Looks of the provider's people that somebody must go through, where there are any. */
    private void review() {
        var officer = new Principal("fixture-privacy-officer", "provider", "privacy-officer");
        var month = Bodies.TODAY.toString().substring(0, 7);
        for (var service : Trial.SERVICES) {
            var found = get(officer, service, "/access-reviews?month=" + month)
                    .path("items")
                    .path(0)
                    .path("id");
            if (!found.isMissingNode()) {
                all().forEach(each -> each.put(Thing.accessReviewOf(service), found.asText()));
            }
        }
    }

    private void rotateKeys() {
        var operator = new Principal("fixture-operator", "region", "operator");
        for (var service : Trial.SERVICES) {
            var rotation = post(operator, service, "/operator/key-rotations", Map.of("kind", "MASTER"), null);
            all().forEach(each ->
                    each.put(Thing.keyRotationOf(service), rotation.path("id").asText()));
        }
    }

    private void freeze() {
        for (var relation : List.of(Relation.LIVE, Relation.OTHER_REGION)) {
            var dossier = dossier(relation);
            var snapshot = post(coordinator(dossier), "reporting", "/snapshots", Map.of(), dossier);
            dossier.put(Thing.SNAPSHOT, snapshot.path("snapshotId").asText());
        }
        all().forEach(each -> each.put(Thing.SNAPSHOT, dossier(regionOf(each)).id(Thing.SNAPSHOT)));
    }

    private void awaitFigures() {
        all().forEach(dossier -> await("reporting knows " + dossier.relation(), () -> {
            var reply = send(caseWorker(dossier), "reporting", "GET", "/cases/" + dossier.id(Thing.CASE), null, null);
            var state = reply.json().path("state").asText();
            var wanted = dossier.relation() == Relation.ENDED ? "WITHDRAWN" : "CONTRACTED";
            return Optional.of(state).filter(wanted::equals);
        }));
    }

    private void awaitOffer(Dossier dossier, String status) {
        await("offer of %s is %s".formatted(dossier.relation(), status), () -> {
            var now = get(coordinator(dossier), "allocation", "/offers/" + dossier.id(Thing.OFFER));
            return Optional.of(now.path("status").asText()).filter(status::equals);
        });
    }

    private static Relation regionOf(Dossier dossier) {
        return dossier.relation() == Relation.OTHER_REGION ? Relation.OTHER_REGION : Relation.LIVE;
    }

    static Principal coordinator(Dossier dossier) {
        return officeOf(dossier.region().key());
    }

    private static Principal officeOf(String region) {
        return new Principal("fixture-" + region, region, "table-coordinator");
    }

    static Principal caseWorker(Dossier dossier) {
        return new Principal("fixture-worker", dossier.provider().key(), "case-worker");
    }

    static Principal manager(Dossier dossier) {
        return new Principal("fixture-manager", dossier.provider().key(), "provider-manager");
    }

    static Principal officer(Dossier dossier) {
        return new Principal("fixture-officer", dossier.corporation().key(), "housing-officer");
    }

    static Principal consultant(Dossier dossier) {
        return new Principal("fixture-consultant", dossier.municipality().key(), "wmo-consultant");
    }

    private JsonNode get(Principal who, String service, String path) {
        return succeeded(who, "GET " + path, send(who, service, "GET", path, null, null));
    }

    private JsonNode post(Principal who, String service, String path, Object body, Dossier dossier) {
        return succeeded(who, "POST " + path, tryPost(who, service, path, body, dossier));
    }

    private Reply tryPost(Principal who, String service, String path, Object body, Dossier dossier) {
        return send(who, service, "POST", path, body, dossier);
    }

    private Reply send(Principal who, String service, String method, String path, Object body, Dossier dossier) {
        var operation = new Operation(service, method, Trial.openApi(service).pathOf(path));
        var call = Call.of(operation, path, body);
        if (method.equals("POST")) {
            call = call.with("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (body instanceof String) {
            call = call.with("Content-Type", "text/csv");
        }
        var reply = gate.send(who, call);
        if (reply.succeeded() && !method.equals("GET")) {
            Trial.evidence().did(operation, who, dossier == null ? Relation.LIVE : dossier.relation());
            if (dossier != null) {
                dossier.did(call);
            }
        }
        return reply;
    }

    private static JsonNode succeeded(Principal who, String asked, Reply reply) {
        if (!reply.succeeded()) {
            throw new IllegalStateException("%s as %s: %s".formatted(asked, who, reply));
        }
        return reply.json();
    }

    private static JsonNode eventually(String what, Supplier<Reply> deed) {
        return await(what, () -> {
            var reply = deed.get();
            boolean early = List.of(401, 403, 404, 409, 422).contains(reply.status());
            if (!reply.succeeded() && !early) {
                throw new IllegalStateException(what + ": " + reply);
            }
            last = reply;
            return reply.succeeded() ? Optional.of(reply.json()) : Optional.empty();
        });
    }

    private static Reply last;

    private static <T> T await(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("In vain: " + what + "; last: " + last);
            }
            try {
                Thread.sleep(150);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
