package nl.weerthuis.caseflow.substitution;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class SubstitutionApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final UUID provider = UUID.randomUUID();
    private UUID id;

    @BeforeEach
    void aCase() {
        id = givenACase(provider, aNomination());
    }

    @Test
    void who_stands_in_finds_the_work_of_the_absent_colleague_with_their_own() {
        divide("anna");
        assertThat(mine("bram")).isEmpty();

        arrange("anna", "bram", TODAY, TODAY.plusDays(7)).then().statusCode(201);

        assertThat(mine("bram")).containsExactly(id.toString());
        assertThat(mine("anna")).containsExactly(id.toString());
        assertThat(mine("cor")).isEmpty();
    }

    @Test
    void what_is_done_for_somebody_else_is_shown_as_such_to_the_own_organisation_alone() {
        divide("anna");
        arrange("anna", "bram", TODAY, TODAY);

        settle("bram", "MET").then().statusCode(200);
        settle("cor", "IN_PROGRESS").then().statusCode(200);

        assertThat(history(worker("anna"))
                        .<List<String>>path("items.findAll{it.kind=='preconditions-changed'}.onBehalfOf"))
                .containsExactly("anna", null);
        assertThat(history(Actors.coordinator("flevoland")).<List<String>>path("items.onBehalfOf"))
                .containsOnlyNulls();
    }

    @Test
    void before_its_first_day_and_after_its_end_nobody_stands_in() {
        divide("anna");
        var arranged = arrange("anna", "bram", TODAY.plusDays(1), TODAY.plusDays(7));
        assertThat(mine("bram")).isEmpty();

        end(arranged.path("id")).then().statusCode(200);
        assertThat(end(arranged.path("id")).<String>path("code")).isEqualTo("substitution-ended");

        arrange("anna", "bram", TODAY, TODAY.plusDays(7)).then().statusCode(201);
        assertThat(mine("bram")).containsExactly(id.toString());
    }

    @Test
    void one_at_a_time_unless_the_last_one_is_over() {
        arrange("anna", "bram", TODAY.minusDays(5), TODAY.minusDays(1)).then().statusCode(201);
        arrange("anna", "cor", TODAY, TODAY.plusDays(1)).then().statusCode(201);

        assertThat(arrange("anna", "dirk", TODAY.plusDays(2), TODAY.plusDays(3)).<String>path("code"))
                .isEqualTo("substitution-known");
        assertThat(as(worker("anna")).get("/v1/substitutions").<List<String>>path("items.substitute"))
                .containsExactly("cor", "bram");
    }

    @Test
    void other_organisations_neither_see_nor_end_it() {
        var arranged = arrange("anna", "bram", TODAY, TODAY);
        var stranger = Actors.caseWorker(UUID.randomUUID());

        assertThat(as(stranger).get("/v1/substitutions").<Integer>path("total")).isZero();
        assertThat(as(stranger)
                        .post("/v1/substitutions/%s/ending".formatted(arranged.<String>path("id")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_stands_in_for_themselves_and_time_does_not_run_back() {
        assertThat(arrange("anna", "anna", TODAY, TODAY.minusDays(1)).<List<String>>path("errors.code"))
                .containsExactly("another-person", "until-before-start");
    }

    private void divide(String assignee) {
        as(worker("manager"))
                .body(Map.of("caseIds", List.of(id), "assignee", assignee, "reason", "NEW_CASE"))
                .post("/v1/assignments")
                .then()
                .statusCode(200);
    }

    private Response arrange(String absentee, String substitute, LocalDate from, LocalDate until) {
        return as(worker("manager"))
                .body(Map.of(
                        "absentee",
                        absentee,
                        "substitute",
                        substitute,
                        "from",
                        from.toString(),
                        "until",
                        until.toString()))
                .post("/v1/substitutions");
    }

    private Response end(String substitution) {
        return as(worker("manager")).post("/v1/substitutions/%s/ending".formatted(substitution));
    }

    private Response settle(String name, String status) {
        return as(worker(name))
                .header("If-Match", "*")
                .body(Map.of("status", status))
                .put("/v1/cases/%s/preconditions/INCOME".formatted(id));
    }

    private Response history(String token) {
        return as(token).get("/v1/cases/%s/history?pageSize=100".formatted(id));
    }

    private List<String> mine(String name) {
        return as(worker(name)).get("/v1/cases?assignee=me").path("items.id");
    }

    private String worker(String name) {
        return Tokens.of(name)
                .organisation(provider, "PROVIDER")
                .region("flevoland")
                .roles("case-worker")
                .sign();
    }
}
