package nl.weerthuis.allocation.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Http;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class PopulationSetApiTest {

    private static final Path FILE = Path.of(
            System.getProperty("weerthuis.root", ".."), "contracts", "reference", "cbs-gemeenten", "inwoners-2021.csv");
    private static final String HEADER = "gemeentecode;gemeentenaam;peildatum;inwoners;bron\n";

    private Http coordinator;

    @BeforeEach
    void found_a_region() {
        coordinator = Region.withParties().coordinator();
    }

    @Test
    void takes_in_the_file_of_the_national_statistics_once() throws IOException {
        var source = "CBS " + UUID.randomUUID();
        var content = Files.readString(FILE).replace("CBS (secundair, zie README)", source);

        var first = send(content);
        var second = send(content);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.<List<Object>>path("populations")).hasSize(342);
        assertThat(first.<Integer>path("populations.find { it.municipalityCode == '0034' }.inhabitants"))
                .isEqualTo(215_056);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("code")).isEqualTo("population-set-known");
    }

    @Test
    void reads_a_byte_order_mark_line_ends_of_windows_and_quotes() {
        var content = "\uFEFF" + HEADER.replace("\n", "\r\n")
                + "\"0034\";\"Almere; de stad\";2021-01-01;10;\"%s\"\r\n".formatted(UUID.randomUUID());

        assertThat(send(content).statusCode()).isEqualTo(201);
    }

    @Test
    void names_every_fault_with_line_and_column_and_takes_in_nothing() {
        var source = "bron " + UUID.randomUUID();
        var content = HEADER
                + "0034;Almere;2021-01-01;215056;%s\n".formatted(source)
                + "34;Almere;2021-01-01;1;%s\n".formatted(source)
                + "0034;Almere;2021-01-01;1;%s\n".formatted(source)
                + "0995;Lelystad;2021-13-01;1;%s\n".formatted(source)
                + "0303;Dronten;2021-01-01;-5;%s\n".formatted(source)
                + "0050;Zeewolde;2022-01-01;5;=cmd()\n"
                + "0184;Urk\n";

        var response = send(content);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder(
                        "/3/gemeentecode",
                        "/4/gemeentecode",
                        "/5/peildatum",
                        "/6/inwoners",
                        "/7/peildatum",
                        "/7/bron",
                        "/8/");
        assertThat(coordinator.get("/population-sets?pageSize=100").<List<String>>path("items.source"))
                .doesNotContain(source);
    }

    @Test
    void refuses_what_is_no_such_file() {
        assertThat(send("").statusCode()).isEqualTo(400);
        assertThat(send(HEADER).statusCode()).isEqualTo(400);
        assertThat(send("a,b,c\n1,2,3\n").<List<String>>path("errors.code")).containsExactly("wrong-columns");
        assertThat(send(HEADER + "\"0034;Almere").statusCode()).isEqualTo(400);
        assertThat(send(new byte[] {(byte) 0xC3, (byte) 0x28}).<List<String>>path("errors.code"))
                .containsExactly("invalid-encoding");
        assertThat(send(HEADER + "0034;A;2021-01-01;1;x\n".repeat(1_100)).<List<String>>path("errors.code"))
                .containsExactly("too-many-items");
    }

    @Test
    void names_a_municipality_that_comes_twice() {
        var row = Map.of("municipalityCode", "0034", "inhabitants", 5);
        var prefixed = Map.of("municipalityCode", "GM0034", "inhabitants", 5);

        var response = coordinator.post(
                "/population-sets",
                Map.of("referenceDate", "2021-01-01", "source", "x", "populations", List.of(row, prefixed)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.path")).containsExactly("/populations/1/municipalityCode");
    }

    @Test
    void divides_a_planned_number_exactly() {
        var id = Region.withParties().populationSet();

        var response = coordinator.get("/population-sets/{id}/division?number=37", id);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.<List<Integer>>path("parts.number").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(37);
        assertThat(response.<Integer>path("parts.find { it.municipalityCode == '0034' }.number"))
                .isEqualTo(18);
        assertThat(coordinator.get("/population-sets/{id}/division", id).statusCode())
                .isEqualTo(400);
        assertThat(coordinator
                        .get("/population-sets/{id}/division?number=5&municipalityCode=0363", id)
                        .statusCode())
                .isEqualTo(400);
    }

    private Response send(String content) {
        return send(content.getBytes(StandardCharsets.UTF_8));
    }

    private Response send(byte[] content) {
        return coordinator.as().contentType("text/csv").body(content).post("/v1/population-sets");
    }
}
