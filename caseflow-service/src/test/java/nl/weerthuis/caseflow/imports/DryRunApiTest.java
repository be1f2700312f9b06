package nl.weerthuis.caseflow.imports;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** What a file would do, what it says differently, and when a person must say that it is the right one. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class DryRunApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String region = "region-" + UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider, region);
    private final String system = Actors.token("PROVIDER", provider, region, "system");

    @Test
    void a_dry_run_tells_of_every_line_and_changes_nothing() {
        var known = upload(worker, "", Files.GOOD.formatted("A-1")).<String>path("cases[0].caseId");
        var before = OutboxProbe.of("caseflow").fromHere();

        var report = upload(
                worker,
                "?dryRun=true",
                Files.GOOD.formatted("A-1"),
                Files.GOOD.formatted("A-2"),
                Files.GOOD.formatted("A-3").replace("2026-01-15", "soon"),
                Files.GOOD.formatted("A-2"));

        assertThat(report.<Boolean>path("dryRun")).isTrue();
        assertThat(report.<Integer>path("accepted")).isEqualTo(1);
        assertThat(report.<Integer>path("unchanged")).isEqualTo(2);
        assertThat(report.<Integer>path("rejected")).isEqualTo(1);
        assertThat(report.<List<String>>path("cases.caseId")).containsExactly(known);
        assertThat(report.<List<String>>path("faults.column")).containsExactly("readyOn");
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isEqualTo(1);
        assertThat(before.types()).isEmpty();
    }

    @Test
    void a_changed_file_changes_nothing_and_names_what_differs_without_a_value() {
        var id = upload(worker, "", Files.GOOD.formatted("B-1")).<String>path("cases[0].caseId");
        var changed = Files.GOOD
                .formatted("B-1")
                .replace("Voorbeeld", "Andersom")
                .replace(";3;RENT_CAP_SMALL", ";4;RENT_CAP_SMALL")
                .replace("INCOME=MET", "INCOME=OPEN")
                .replace("2026-02-01;", "2026-02-08;");

        var report = upload(worker, "", changed);

        assertThat(report.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(report.<List<String>>path("differences[0].columns"))
                .containsExactlyInAnyOrder("familyName", "rooms", "preconditions", "supportStartOn");
        assertThat(report.asString()).doesNotContain("Andersom");
        assertThat(view(worker, UUID.fromString(id)).<Integer>path("searchProfile.rooms"))
                .isEqualTo(3);
    }

    @Test
    void of_a_closed_case_a_file_tells_its_sender_nothing() {
        var id = upload(worker, "", Files.GOOD.formatted("C-1")).<String>path("cases[0].caseId");
        as(worker)
                .body(Map.of("code", "CLIENT_WISH"))
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);

        var report = upload(worker, "?dryRun=true", Files.GOOD.formatted("C-1").replace("Voorbeeld", "Andersom"));

        assertThat(report.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(report.<List<Object>>path("differences")).isEmpty();
    }

    @Test
    void more_new_cases_than_the_threshold_wait_for_the_number_that_a_person_confirms() throws SQLException {
        Threshold.set(region, 2);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            lines.add(Files.GOOD.formatted("T-" + i));
        }
        var three = lines.toArray(new String[0]);

        var paused = upload(worker, "", three);

        paused.then().statusCode(409);
        assertThat(paused.<String>path("code")).isEqualTo("import-above-threshold");
        assertThat(paused.<String>path("detail")).contains("3").contains("2");
        assertThat(upload(worker, "?confirmedChanges=2", three).statusCode()).isEqualTo(409);
        assertThat(upload(system, "?confirmedChanges=3", three).statusCode()).isEqualTo(403);
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isZero();
        assertThat(upload(worker, "?confirmedChanges=3", three).<Integer>path("accepted"))
                .isEqualTo(3);
        assertThat(upload(system, "", three).<Integer>path("unchanged")).isEqualTo(3);
    }

    private Response upload(String token, String query, String... lines) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body((Files.HEADER + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/imports" + query);
    }
}
