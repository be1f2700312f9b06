package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parties and one of each thing, so that a hostile request comes further than the front door. */
final class Ground {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> EARLY = Set.of(401, 403, 404, 409, 422);

    private final Trial trial;
    private final Map<String, String> things = new HashMap<>();

    Ground(Trial trial) {
        this.trial = trial;
    }

    Ground lay() throws IOException, InterruptedException {
        for (var party : Principal.values()) {
            eventually(Principal.REGION, "allocation", "/organisations", party.registration());
        }
        var populations = trial.post(Principal.REGION, "allocation", "/population-sets", Bodies.populations());
        keep("population-sets", populations);
        keep(
                "agreements",
                trial.post(Principal.REGION, "allocation", "/agreements", Bodies.agreement(id("population-sets"))));
        trial.post(Principal.REGION, "allocation", "/parameters", Bodies.parameters());
        keep(
                "table-sessions",
                trial.post(
                        Principal.REGION,
                        "allocation",
                        "/table-sessions",
                        Map.of("heldOn", Bodies.TODAY.plusDays(1), "place", "Proefhuis")));
        keep("targets", eventually(Principal.REGION, "housing", "/targets", Bodies.target()));
        eventually(Principal.REGION, "housing", "/capacities", Bodies.capacity());
        keep("dwellings", eventually(Principal.CORPORATION, "housing", "/dwellings", Bodies.dwelling("VIJAND-1")));
        trial.post(
                Principal.CORPORATION,
                "housing",
                "/dwellings/%s/vacancies".formatted(id("dwellings")),
                Map.of("rentCents", 61_234, "availableOn", Bodies.TODAY));
        for (var name : List.of("cases", "cases-that-end")) {
            var made = eventually(Principal.PROVIDER, "caseflow", "/cases", Bodies.nomination("VIJAND-" + name));
            keep(name, made);
        }
        return this;
    }

    /** What the properties and parameters of a request may name. */
    Map<String, String> ids() {
        return Map.of(
                "caseId", id("cases"),
                "dwellingId", id("dwellings"),
                "populationSetId", id("population-sets"),
                "corporationId", Principal.CORPORATION.id().toString(),
                "providerId", Principal.PROVIDER.id().toString(),
                "organisationId", Principal.PROVIDER.id().toString());
    }

    /** The path with the ids of what stands here; of what does not, a right id of nothing. */
    String path(Operation operation) {
        var root = operation.path().split("/")[1];
        var ends = operation.path().matches(".*/(closure|withdrawal|handover|erasure)");
        var thing = id(ends && root.equals("cases") ? "cases-that-end" : root);
        return "/v1"
                + operation
                        .path()
                        .replaceFirst("\\{(id|caseId|offerId)}", thing)
                        .replace("{code}", "INCOME")
                        .replaceAll("\\{[^}]+}", Bodies.NOBODY);
    }

    Object body(Operation operation) {
        return switch (operation.toString()) {
            case "caseflow POST /cases" -> Bodies.nomination("VIJAND-2");
            case "caseflow PUT /cases/{id}/origin" -> Bodies.origin();
            case "caseflow PUT /cases/{id}/search-profile" -> Bodies.profile();
            case "housing POST /dwellings" -> Bodies.dwelling("VIJAND-2");
            case "housing PUT /dwellings/{id}" -> Bodies.dwelling("VIJAND-1");
            case "housing POST /targets" -> Bodies.target();
            case "housing POST /capacities" -> Bodies.capacity();
            case "housing POST /rule-sets" -> Bodies.ruleSet();
            case "allocation POST /population-sets" -> Bodies.populations();
            case "allocation POST /agreements" -> Bodies.agreement(id("population-sets"));
            case "allocation POST /parameters" -> Bodies.parameters();
            case "allocation POST /organisations" -> Principal.MUNICIPALITY.registration();
            default -> null;
        };
    }

    private String id(String thing) {
        return things.getOrDefault(thing, Bodies.NOBODY);
    }

    private void keep(String thing, JsonNode answer) {
        things.put(thing, answer.path("id").asText());
    }

    private JsonNode eventually(Principal who, String service, String path, Object body)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = trial.tryPost(who, service, path, body);
            if (answer.statusCode() < 300) {
                return Trial.JSON.readTree(answer.body());
            }
            if (!EARLY.contains(answer.statusCode()) || System.nanoTime() > end) {
                throw new IllegalStateException("POST %s: %s".formatted(path, answer.body()));
            }
            Thread.sleep(200);
        }
    }
}
