package nl.weerthuis.caseflow.savedsearch;

import static nl.weerthuis.caseflow.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class SavedSearchApiTest {

    private final UUID provider = UUID.randomUUID();

    @Inject
    EntityManager database;

    @Inject
    Duty duty;

    @Test
    void a_search_is_kept_as_it_was_asked() {
        keep("anna", "Lang wachtend", false).then().statusCode(201).header("ETag", "\"0\"");

        var kept = searches("anna");

        assertThat(kept.<List<String>>path("items.name")).containsExactly("Lang wachtend");
        assertThat(kept.<Map<String, String>>path("items[0].filter"))
                .containsEntry("state", "SEARCHING")
                .containsEntry("assignee", "me")
                .containsEntry("sort", "LONGEST_WAITING_FIRST");
        assertThat(kept.<Boolean>path("items[0].own")).isTrue();
    }

    @Test
    void colleagues_see_and_keep_what_is_shared_and_nothing_else() {
        var own = keep("anna", "Alleen van mij", false).<String>path("id");
        var shared = keep("anna", "Van ons", true).<String>path("id");

        assertThat(searches("bram").<List<String>>path("items.name")).containsExactly("Van ons");
        assertThat(change("bram", own, "\"0\"").statusCode()).isEqualTo(404);
        assertThat(change("bram", shared, "\"0\"").statusCode()).isEqualTo(200);
        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .get("/v1/saved-searches")
                        .<Integer>path("total"))
                .isZero();
    }

    @Test
    void two_who_change_it_lose_nothing() {
        var shared = keep("anna", "Van ons", true).<String>path("id");
        change("bram", shared, "\"0\"").then().statusCode(200);

        assertThat(change("anna", shared, "\"0\"").statusCode()).isEqualTo(412);
        assertThat(change("anna", shared, null).statusCode()).isEqualTo(428);
        assertThat(forget("anna", shared, "\"0\"").statusCode()).isEqualTo(412);
        assertThat(forget("anna", shared, "\"1\"").statusCode()).isEqualTo(204);
    }

    @Test
    void what_was_removed_is_gone_from_the_list_until_it_is_kept_once_more() {
        var own = keep("anna", "Alleen van mij", false).<String>path("id");

        forget("anna", own, "*").then().statusCode(204);
        forget("anna", own, "*").then().statusCode(204);
        assertThat(searches("anna").<List<String>>path("items.name")).isEmpty();

        change("anna", own, "*").then().statusCode(200);
        assertThat(searches("anna").<List<String>>path("items.name")).containsExactly("Anders");
    }

    @Test
    void the_name_is_nowhere_in_the_clear() {
        keep("anna", "Familie Voorbeeldwoord", false).then().statusCode(201);

        var row = duty.call(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select s::text || encode(name, 'escape') from saved_search s where organisation_id = ?1",
                                String.class)
                        .setParameter(1, provider)
                        .getSingleResult()));

        assertThat(row.toString()).doesNotContain("Voorbeeldwoord").doesNotContain("Familie");
    }

    @Test
    void a_search_names_itself_and_only_keys_that_exist() {
        assertThat(as(worker("anna"))
                        .body(Map.of("name", " ", "filter", Map.of("clientReference", "K-1"), "shared", false))
                        .post("/v1/saved-searches")
                        .statusCode())
                .isEqualTo(400);
    }

    private Response keep(String name, String called, boolean shared) {
        return as(worker(name)).body(search(called, shared)).post("/v1/saved-searches");
    }

    private Response change(String name, String id, String version) {
        var request = as(worker(name)).body(search("Anders", true));
        return (version == null ? request : request.header("If-Match", version)).put("/v1/saved-searches/" + id);
    }

    private Response forget(String name, String id, String version) {
        return as(worker(name)).header("If-Match", version).delete("/v1/saved-searches/" + id);
    }

    private Response searches(String name) {
        return as(worker(name)).get("/v1/saved-searches");
    }

    private static Map<String, Object> search(String name, boolean shared) {
        return Map.of(
                "name", name,
                "filter", Map.of("state", "SEARCHING", "assignee", "me", "sort", "LONGEST_WAITING_FIRST"),
                "shared", shared);
    }

    private String worker(String name) {
        return Tokens.of(name)
                .organisation(provider, "PROVIDER")
                .region("flevoland")
                .roles("case-worker")
                .sign();
    }
}
