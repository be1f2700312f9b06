package nl.weerthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class OpenApiHouseApiTest {

    @Test
    void paths_stand_relative_to_the_version() {
        var document = document();

        assertThat(document.getString("servers[0].url")).isEqualTo("/v1");
        assertThat(document.getMap("paths").keySet())
                .contains("/things", "/things/{id}")
                .noneMatch(path -> path.toString().startsWith("/v1"));
        assertThat(document.getString("info.version")).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(document.getMap("info.contact")).containsKeys("name", "email", "url");
        assertThat(document.getString("openapi")).startsWith("3.");
    }

    @Test
    void every_answer_names_the_version_and_every_fault_is_a_problem() {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");

        paths.values()
                .forEach(item -> item.forEach((method, operation) -> {
                    if (operation.get("responses") instanceof Map<?, ?> responses) {
                        responses.forEach((status, response) -> {
                            var text = response.toString();
                            assertThat(text).containsAnyOf("API-Version", "#/components/responses/Problem" + status);
                        });
                    }
                }));
    }

    @Test
    void each_kind_of_operation_documents_what_belongs_to_it() {
        var document = document();

        assertThat(document.getMap("paths.'/things'.post.responses").keySet().toString())
                .contains("400", "401", "403", "409", "413", "415", "500");
        assertThat(document.getMap("paths.'/things/{id}'.put.responses")
                        .keySet()
                        .toString())
                .contains("400", "404", "409", "412", "413", "415", "428");
        assertThat(document.getMap("paths.'/things'.get.responses").keySet().toString())
                .contains("200", "400")
                .doesNotContain("409");
        assertThat(document.getString("paths.'/things'.post.parameters")).contains("IdempotencyKey");
        assertThat(document.getString("paths.'/things/{id}'.put.parameters")).contains("IfMatchRequired");
        assertThat(document.getString("paths.'/things'.get.operationId")).isEqualTo("thingList");
        assertThat(document.getList("paths.'/things'.get.tags")).isEqualTo(List.of("Thing"));
        assertThat(document.getMap("components.securitySchemes")).containsOnlyKeys("bearer");
    }

    @Test
    void an_operation_names_the_roles_that_may_ask_it_its_own_before_those_of_its_class() {
        var document = document();

        assertThat(document.getList("paths.'/operator/replays'.post.x-roles")).containsExactly("operator");
        assertThat(document.getList("paths.'/looks'.get.x-roles")).isSorted().contains("privacy-officer");
        assertThat(document.getMap("paths.'/things'.get")).doesNotContainKey("x-roles");
    }

    @Test
    void what_every_path_and_every_list_has_is_described() {
        var document = document();

        assertThat(document.getString("paths.'/things/{id}'.put.parameters.find { it.name == 'id' }.description"))
                .isEqualTo("Id from the list of things");
        assertThat(document.getString("components.schemas.PageThingView.properties.total.description"))
                .isNotBlank();
    }

    @Test
    void limits_stand_with_the_document_and_with_each_operation() {
        var document = document();

        assertThat(document.getString("x-limits")).contains("JSON 1 MB", "100 items", "100 times a second");
        assertThat(document.getMap("paths.'/things'.post.x-limits"))
                .hasToString("{requestsPerSecond=100, bodyBytes=1048576}");
        assertThat(document.getMap("paths.'/things/imports'.post.x-limits"))
                .hasToString("{requestsPerSecond=100, bodyBytes=20971520}");
        assertThat(document.getMap("paths.'/things/_search'.get.x-limits"))
                .hasToString("{requestsPerSecond=100, searchesPerMinute=10}");
        assertThat(document.getMap("paths.'/things/table'.get.x-limits"))
                .hasToString("{requestsPerSecond=100, exportsPerMinute=5}");
        assertThat(document.getString("paths.'/things'.get.responses.429.$ref")).endsWith("Problem429");
        assertThat(document.getMap("components.responses.Problem429.headers"))
                .containsKeys("RateLimit", "RateLimit-Policy", "Retry-After");
    }

    @Test
    void the_document_is_kept_for_the_linter() throws IOException {
        var file = Path.of("target", "openapi-probe.json");
        Files.writeString(file, given().get("/v1/openapi.json").asString());

        assertThat(file).isNotEmptyFile();
    }

    private static JsonPath document() {
        return given().get("/v1/openapi.json").then().statusCode(200).extract().jsonPath();
    }
}
