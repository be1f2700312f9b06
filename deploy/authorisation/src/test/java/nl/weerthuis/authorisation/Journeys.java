package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.authorisation.Dossier.Thing;
import nl.weerthuis.authorisation.Journey.Cast;

/**
 * Everything that somebody may do is done by everybody who may, at a moment when nothing else stands in the way: else a
 * right that is denied could hide behind the state of things.
 */
final class Journeys {

    private final Fixture fixture;
    private final Deed deed;
    private final Tables tables;

    Journeys(Fixture fixture, Gate gate) {
        this.fixture = fixture;
        this.tables = Tables.read();
        var requests = new Requests(fixture.bodies());
        this.deed = new Deed(tables, requests, new Judge(tables, fixture, requests, gate), gate);
    }

    Set<String> findings() {
        return deed.judge().findings();
    }

    Deed deed() {
        return deed;
    }

    void make() {
        walk("referring-provider", "owning-corporation", "referring-provider", Relation.LIVE);
        walk("provider-manager", "corporation-system", "provider-manager", Relation.LIVE);
        walk("provider-system", "owning-corporation", "coordinator", Relation.LIVE);
        walk("second-provider", "other-corporation", "second-provider", Relation.FOREIGN);
        elsewhere("provider-elsewhere");
        elsewhere("coordinator-elsewhere");
        breakGlass();
        protect("referring-provider", "coordinator", Relation.PROTECTED);
        protect("provider-manager", "coordinator", Relation.PROTECTED);
        protect("second-provider", "coordinator", Relation.PROTECTED_FOREIGN);
        protect("provider-elsewhere", "coordinator-elsewhere", Relation.OTHER_REGION);
        rights();
        tables.principals().forEach(this::divideWork);
        nominatedTwice("coordinator", "referring-provider", Relation.LIVE);
        nominatedTwice("coordinator-elsewhere", "provider-elsewhere", Relation.OTHER_REGION);
        figures("coordinator", Relation.LIVE, 2031);
        figures("policy-adviser", Relation.LIVE, 2033);
        figures("coordinator-elsewhere", Relation.OTHER_REGION, 2031);
        promises("coordinator", "owning-corporation", "receiving-municipality", Relation.LIVE, 2001);
        promises("policy-adviser", "owning-corporation", "municipal-policy-adviser", Relation.LIVE, 2003);
        promises("coordinator", "owning-corporation", "municipality-of-origin", Relation.ENDED, 2001);
        promises("policy-adviser", "other-corporation", null, Relation.FOREIGN, 2001);
        promises("coordinator-elsewhere", null, null, Relation.OTHER_REGION, 2001);
        region("coordinator", Relation.LIVE);
        region("coordinator-elsewhere", Relation.OTHER_REGION);
        for (var who : List.of("coordinator", "operator", "provider-manager")) {
            withdraw(who, Relation.LIVE);
        }
        withdraw("coordinator-elsewhere", Relation.OTHER_REGION);
    }

    private void walk(String provider, String corporation, String client, Relation relation) {
        var cast = new Cast(
                deed.principal(provider),
                deed.principal(corporation),
                deed.principal("coordinator"),
                deed.principal("receiving-municipality"),
                deed.principal(client));
        new Journey(deed, fixture.bodies(), cast, relation).walk();
    }

    /** The tables have no corporation of the other region: a colleague plays it. */
    private void elsewhere(String client) {
        var dossier = new Dossier(Relation.OTHER_REGION);
        var cast = new Cast(
                deed.principal("provider-elsewhere"),
                Fixture.officer(dossier),
                deed.principal("coordinator-elsewhere"),
                Fixture.consultant(dossier),
                deed.principal(client));
        new Journey(deed, fixture.bodies(), cast, Relation.OTHER_REGION).walk();
    }

    /** The service finds the pair by itself; the table makes one of the two, and takes it back. */
    private void nominatedTwice(String name, String provider, Relation relation) {
        var dossier = new Dossier(relation);
        var nomination = new LinkedHashMap<>(fixture.bodies().nomination(dossier));
        nomination.put("waitingSince", Bodies.TODAY.minusDays(400));
        var first = deed.done(deed.principal(provider), "caseflow", "POST /cases", dossier, nomination);
        nomination.put("waitingSince", Bodies.TODAY.minusDays(60));
        nomination.put("clientReference", "twice-" + UUID.randomUUID());
        var second = deed.done(deed.principal(provider), "caseflow", "POST /cases", dossier, nomination);
        var id = first.path("id").asText();
        var found = deed.awaited(deed.principal(name), "caseflow", "/duplicates", each -> pairOf(id, each) != null);
        dossier.put(Thing.DUPLICATE, pairOf(id, found).path("id").asText());
        // The one that is kept waits as long as the other did: that is told too.
        var same =
                Map.of("outcome", "SAME_PERSON", "keptCaseId", second.path("id").asText());
        deed.done(deed.principal(name), "caseflow", "POST /duplicates/{id}/decision", dossier, same);
        deed.done(deed.principal(name), "caseflow", "POST /duplicates/{id}/decision", dossier);
    }

    private static JsonNode pairOf(String caseId, JsonNode list) {
        for (var pair : list.path("items")) {
            if (pair.path("caseIds").toString().contains(caseId)) {
                return pair;
            }
        }
        return null;
    }

    /** On the only protected case of the other region; and somebody else confirms the one of the fixture. */
    private void breakGlass() {
        var dossier = new Dossier(Relation.OTHER_REGION);
        var nomination = new LinkedHashMap<>(fixture.bodies().nomination(dossier));
        nomination.put("targetGroup", "WOMENS_SHELTER");
        var answer = deed.done(deed.principal("provider-elsewhere"), "caseflow", "POST /cases", dossier, nomination);
        dossier.put(Thing.CASE, answer.path("id").asText());
        deed.done(deed.principal("coordinator-elsewhere"), "caseflow", "POST /cases/{id}/break-glass", dossier);
        deed.done(
                deed.principal("coordinator"),
                "caseflow",
                "POST /break-glass/{id}/confirmations",
                fixture.dossier(Relation.PROTECTED));
    }

    /** Both name somebody at the receiver and take it back; each asks to lower the protection, and the other decides. */
    private void protect(String provider, String table, Relation relation) {
        var dossier = new Dossier(relation);
        var nomination = new LinkedHashMap<>(fixture.bodies().nomination(dossier));
        nomination.put("targetGroup", "WOMENS_SHELTER");
        nomination.put("clientReference", "protected-" + UUID.randomUUID());
        var worker = deed.principal(provider);
        var coordinator = deed.principal(table);
        var answer = deed.done(worker, "caseflow", "POST /cases", dossier, nomination);
        dossier.put(Thing.CASE, answer.path("id").asText());
        for (var who : List.of(worker, coordinator)) {
            deed.done(who, "caseflow", "PUT /cases/{id}/named-contacts/{organisationId}", dossier);
            deed.done(who, "caseflow", "DELETE /cases/{id}/named-contacts/{organisationId}", dossier);
        }
        lowered(worker, coordinator, dossier);
        lowered(coordinator, worker, dossier);
    }

    private void lowered(Principal one, Principal other, Dossier dossier) {
        var path = "POST /cases/{id}/protection-lowerings";
        var asked = deed.done(one, "caseflow", path, dossier);
        dossier.put(Thing.LOWERING, asked.path("id").asText());
        deed.done(other, "caseflow", path + "/{loweringId}/decision", dossier);
    }

    /** Of a case of its own: refused, kept, let go and erased after all. And who takes over finds whom to meet. */
    private void rights() {
        var dossier = new Dossier(Relation.LIVE);
        var answer = deed.done(deed.principal("referring-provider"), "caseflow", "POST /cases", dossier);
        dossier.put(Thing.CASE, answer.path("id").asText());
        dossier.put(Thing.CLIENT, answer.path("clientId").asText());
        var officer = deed.principal("privacy-officer");
        var request = deed.done(officer, "caseflow", "POST /clients/{id}/erasure-requests", dossier);
        dossier.put(Thing.ERASURE_REQUEST, request.path("id").asText());
        deed.done(officer, "caseflow", "POST /erasure-requests/{id}/refusal", dossier);
        var hold = deed.done(officer, "caseflow", "POST /clients/{id}/legal-holds", dossier);
        dossier.put(Thing.LEGAL_HOLD, hold.path("id").asText());
        deed.done(officer, "caseflow", "POST /legal-holds/{id}/lifting", dossier);
        deed.done(officer, "caseflow", "POST /clients/{id}/erasure", dossier);
        for (var receiver : List.of("provider-after-move", "receiving-municipality")) {
            deed.awaited(
                    deed.principal(receiver),
                    "caseflow",
                    "/introductions",
                    page -> page.path("total").asInt() > 0);
        }
    }

    /** Whoever does cases divides them, stands in for others and keeps searches. */
    private void divideWork(Principal who) {
        for (var relation : List.of(Relation.LIVE, Relation.FOREIGN, Relation.OTHER_REGION)) {
            var dossier = new Dossier(relation);
            dossier.put(Thing.CASE, fixture.dossier(relation).id(Thing.CASE));
            deed.done(who, "caseflow", "POST /assignments", dossier);
            var substitution = deed.done(who, "caseflow", "POST /substitutions", dossier);
            dossier.put(Thing.SUBSTITUTION, substitution.path("id").asText());
            deed.done(who, "caseflow", "POST /substitutions/{id}/ending", dossier);
            var search = deed.done(who, "caseflow", "POST /saved-searches", dossier);
            dossier.put(Thing.SAVED_SEARCH, search.path("id").asText());
            deed.done(who, "caseflow", "PUT /saved-searches/{id}", dossier);
            deed.done(who, "caseflow", "DELETE /saved-searches/{id}", dossier);
        }
    }

    /** Of years of which nobody has set any. */
    private void figures(String name, Relation relation, int year) {
        var who = deed.principal(name);
        var dossier = new Dossier(relation);
        var target = new LinkedHashMap<>(Bodies.target(dossier));
        target.put("period", year + "-H1");
        deed.done(who, "housing", "POST /targets", dossier, target);
        var capacity = new LinkedHashMap<>(Bodies.capacity(dossier));
        capacity.put("validFrom", LocalDate.of(year, 1, 1));
        deed.done(who, "housing", "POST /capacities", dossier, capacity);
        deed.done(who, "housing", "POST /rule-sets", dossier, Bodies.ruleSet(year + 40));
        // Whoever loads it does not adopt it.
        var rules = deed.done(
                Fixture.coordinator(dossier), "housing", "POST /rule-sets", dossier, Bodies.ruleSet(year + 40));
        dossier.put(Thing.RULE_SET, rules.path("id").asText());
        deed.done(who, "housing", "POST /rule-sets/{id}/adoption", dossier);
    }

    /** From an agreement to a quarter that both signed, in a year of its own before that of the fixture. */
    private void promises(String name, String corporation, String municipality, Relation relation, int year) {
        var office = deed.principal(name);
        var officer = corporation == null ? Fixture.officer(new Dossier(relation)) : deed.principal(corporation);
        var team = municipality == null ? Fixture.consultant(new Dossier(relation)) : deed.principal(municipality);
        var dossier = new Dossier(relation);
        new Promises(deed, office, officer, team, dossier).walk(year);
    }

    private void region(String name, Relation relation) {
        var who = deed.principal(name);
        var dossier = fixture.dossier(relation);
        var region = dossier.region().region();
        var party = new Organisation("newcomer", UUID.randomUUID(), "PROVIDER", region, List.of());
        deed.done(who, "allocation", "POST /organisations", dossier, Bodies.organisation(party));
        var agreement = new LinkedHashMap<>(Bodies.agreement(region, dossier.id(Thing.POPULATION_SET)));
        agreement.put("version", 2);
        deed.done(who, "allocation", "POST /agreements", dossier, agreement);
    }

    private void withdraw(String name, Relation relation) {
        var who = deed.principal(name);
        var dossier = new Dossier(relation);
        var withdrawal = deed.done(who, "allocation", "POST /access-withdrawals", dossier);
        dossier.put(Thing.WITHDRAWAL, withdrawal.path("id").asText());
        deed.done(who, "allocation", "POST /access-withdrawals/{id}/restoration", dossier);
    }
}
