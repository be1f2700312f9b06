package nl.weerthuis.caseflow.factcorrection;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class FactCorrectionApiTest {

    private static final String CORRECTED = "nl.weerthuis.case-corrected.v1";
    private static final String PROFILE = "nl.weerthuis.search-profile-changed.v1";

    private final String region = "region-" + UUID.randomUUID();
    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider, region);
    private final String coordinator = Actors.coordinator(region);

    @Test
    void what_was_said_by_mistake_is_corrected_and_both_values_stay() {
        var id = given(aNomination().with("waitingSince", "2025-11-01"));

        var answer = correct(id, Map.of("readyOn", "2026-03-02", "reason", "Verkeerde maand overgenomen."));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(view(worker, id).<String>path("readyOn")).isEqualTo("2026-03-02");
        assertThat(view(worker, id).<String>path("waitingSince")).isEqualTo("2025-11-01");
        assertThat(corrections(worker, id).<List<String>>path("items.fact")).containsExactly("READY_DATE");
        assertThat(corrections(worker, id).<List<String>>path("items.before")).containsExactly("2026-01-15");
        assertThat(corrections(worker, id).<List<String>>path("items.after")).containsExactly("2026-03-02");
        assertThat(corrections(worker, id).<List<String>>path("items.reason"))
                .containsExactly("Verkeerde maand overgenomen.");
        assertThat(corrections(worker, id).<List<String>>path("items.correctedBy"))
                .containsExactly("user-provider");
        assertThat(OutboxProbe.of("caseflow").types(id)).endsWith(CORRECTED);
        assertThat(as(coordinator)
                        .header("Accept-Language", "en")
                        .get("/v1/cases/%s/timeline".formatted(id))
                        .<List<String>>path("items.sentence"))
                .endsWith("The care provider corrected a fact: ready date.");
        assertThat(corrections(coordinator, id).statusCode()).isEqualTo(403);
        assertThat(corrections(Actors.caseWorker(UUID.randomUUID(), region), id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_group_is_told_to_who_counts_it_and_a_womens_shelter_protects() {
        var id = given(aNomination());

        correct(id, Map.of("targetGroup", "WOMENS_SHELTER", "reason", "Verkeerd gekozen."));

        assertThat(view(worker, id).<String>path("protectionLevel")).isEqualTo("PROTECTED");
        var told = OutboxProbe.of("caseflow").rows(id).stream()
                .filter(row -> row.type().equals(CORRECTED))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).data().path("targetGroup").asText()).isEqualTo("WOMENS_SHELTER");
        assertThat(told.get(0).data().path("protectionLevel").asText()).isEqualTo("PROTECTED");

        correct(id, Map.of("targetGroup", "OTHER", "reason", "Toch niet."));

        assertThat(view(worker, id).<String>path("protectionLevel")).isEqualTo("PROTECTED");
    }

    @Test
    void a_corrected_name_makes_the_region_look_anew_for_doubles() {
        var known = given(person("Jansen", "1979-03-04"));
        var mistaken = given(person("Pietersen", "1981-12-12"));
        until(() -> compared(known) && compared(mistaken));

        var answer = correct(
                mistaken,
                Map.of("client", client("Jansen", "1979-03-04"), "reason", "Formulier van een ander gebruikt."));

        assertThat(answer.statusCode()).isEqualTo(200);
        until(() -> pairs().stream()
                .anyMatch(pair -> pair.contains(known.toString()) && pair.contains(mistaken.toString())));
        assertThat(corrections(worker, mistaken).<List<String>>path("items.fact"))
                .containsExactlyInAnyOrder("FAMILY_NAME", "BIRTH_DATE");
        assertThat(OutboxProbe.of("caseflow").types(mistaken).stream().filter(PROFILE::equals))
                .hasSize(2);
        assertThat(view(worker, mistaken).<String>path("client.familyName")).isEqualTo("Jansen");
    }

    @Test
    void a_corrected_number_is_found_by_and_the_wrong_one_not_any_more() {
        var id = given(aNomination());
        var client = new HashMap<String, Object>(client("Smit", "1980-01-01"));
        client.put("bsn", "999990019");

        correct(id, Map.of("client", client, "reason", "Twee cijfers verwisseld."))
                .then()
                .statusCode(200);

        assertThat(found("999990019")).containsExactly(id.toString());
        assertThat(found("999900006")).isEmpty();
    }

    @Test
    void of_two_who_correct_at_once_one_does_and_the_other_hears_what_was_done() throws Exception {
        var id = given(aNomination());
        var tag = view(worker, id).header("ETag");

        var answers = AtOnce.run(
                2, () -> correct(id, tag, Map.of("targetGroup", "OTHER", "reason", "Niet onder het akkoord.")));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        var late = answers.stream()
                .filter(one -> one.statusCode() == 412)
                .findFirst()
                .orElseThrow();
        assertThat(late.<List<String>>path("versions.changes.kind")).containsExactly("case-corrected");
        assertThat(late.<List<String>>path("versions.changes.code")).containsExactly("TARGET_GROUP");
        assertThat(corrections(worker, id).<List<String>>path("items.fact")).containsExactly("TARGET_GROUP");
    }

    @Test
    void what_stands_there_already_corrects_nothing_and_a_version_is_needed() {
        var id = given(aNomination());

        assertThat(correct(id, Map.of("readyOn", "2026-01-15", "reason", "Zomaar."))
                        .<List<String>>path("errors.code"))
                .containsExactly("nothing-corrected");
        assertThat(correct(id, Map.of("readyOn", "2026-01-16")).<List<String>>path("errors.path"))
                .containsExactly("/reason");
        assertThat(as(worker)
                        .body(Map.of("readyOn", "2026-01-16", "reason", "Zomaar."))
                        .post("/v1/cases/%s/corrections".formatted(id))
                        .statusCode())
                .isEqualTo(428);
        assertThat(correct(id, Map.of("readyOn", "2036-01-16", "reason", "Zomaar."))
                        .<List<String>>path("errors.path"))
                .containsExactly("/readyOn");
    }

    @Test
    void a_closed_case_is_corrected_too() {
        var id = given(aNomination());
        as(worker)
                .body("{\"code\": \"OWN_SOLUTION\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);

        assertThat(correct(id, Map.of("targetGroup", "OTHER", "reason", "Voor de telling."))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void other_operations_keep_what_was_there_before_as_well() {
        var id = given(aNomination().prepared());
        put(id, "household", Map.of("adults", 2, "children", List.of(), "pets", false));
        put(id, "facility-kind", Map.of("list", "WMO020", "code", "16"));
        put(id, "origin", Nominations.knownOrigin("0995"));
        put(id, "preconditions/RESIDENCE", Map.of("status", "OPEN"));
        put(id, "preconditions/DEBT", Map.of("status", "IN_PROGRESS"));
        put(id, "support-arrangement", Map.of("hoursPerWeek", 4, "startOn", "2026-02-01"));

        var kept = corrections(worker, id);

        // A debt that is being arranged was never said to be.
        assertThat(kept.<List<String>>path("items.fact"))
                .containsExactlyInAnyOrder("HOUSEHOLD", "FACILITY_KIND", "ORIGIN", "PRECONDITION", "SUPPORT");
        assertThat(kept.<String>path("items.find { it.fact == 'ORIGIN' }.before"))
                .contains("0034");
        assertThat(kept.<String>path("items.find { it.fact == 'ORIGIN' }.after"))
                .contains("0995");
        assertThat(kept.<String>path("items.find { it.fact == 'SUPPORT' }.before"))
                .contains("\"hoursPerWeek\":6");
    }

    private void put(UUID id, String what, Map<String, Object> body) {
        as(worker)
                .header("If-Match", view(worker, id).header("ETag"))
                .body(body)
                .put("/v1/cases/%s/%s".formatted(id, what))
                .then()
                .statusCode(200);
    }

    private UUID given(Nominations nomination) {
        return idOf(nominate(worker, nomination));
    }

    private static Nominations person(String name, String birthDate) {
        return aNomination().with("client", client(name, birthDate));
    }

    private static Map<String, Object> client(String name, String birthDate) {
        return Map.of("familyName", name, "givenNames", "Robin", "birthDate", birthDate);
    }

    private Response correct(UUID id, Map<String, Object> body) {
        return correct(id, view(worker, id).header("ETag"), body);
    }

    private Response correct(UUID id, String ifMatch, Map<String, Object> body) {
        return as(worker).header("If-Match", ifMatch).body(body).post("/v1/cases/%s/corrections".formatted(id));
    }

    private static Response corrections(String token, UUID id) {
        return as(token).get("/v1/cases/%s/corrections".formatted(id));
    }

    private List<String> found(String bsn) {
        return as(worker).body(Map.of("bsn", bsn)).post("/v1/clients/_search").path("caseIds");
    }

    /** Both are known to the search for doubles: somebody like them is suspected. */
    private boolean compared(UUID id) {
        return Comparisons.done(id);
    }

    private List<String> pairs() {
        return as(coordinator).get("/v1/duplicates").<List<Map<String, Object>>>path("items").stream()
                .map(Object::toString)
                .toList();
    }
}
