package nl.weerthuis.caseflow.breakglass;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class BreakGlassApiTest {

    private static final String FLEVOLAND = "flevoland";
    private static final String SECRET = "0995";

    @Inject
    Clock clock;

    @Inject
    ServiceClock serviceClock;

    private final UUID provider = UUID.randomUUID();
    private final UUID table = UUID.randomUUID();
    private final String worker = token("worker", "PROVIDER", provider, FLEVOLAND, "case-worker");
    private final String manager = token("manager", "PROVIDER", provider, FLEVOLAND, "provider-manager");
    private final String coordinator = token("coordinator", "REGION", table, FLEVOLAND, "table-coordinator");
    private final String second = token("second", "REGION", table, FLEVOLAND, "table-coordinator");
    private final String officer = token("officer", "REGION", table, FLEVOLAND, "privacy-officer");

    @Test
    void a_coordinator_sees_behind_the_mask_of_a_protected_case_at_once_and_every_look_says_so() throws SQLException {
        var id = givenAProtectedCase();
        assertThat(view(coordinator, id).asString()).doesNotContain(SECRET, "facilityKind");

        breakGlass(coordinator, id).then().statusCode(201);

        assertThat(view(coordinator, id).asString())
                .contains(SECRET, "facilityKind")
                .doesNotContain("999900006");
        assertThat(view(second, id).asString()).doesNotContain(SECRET, "facilityKind");
        assertThat(looksUnderGlass(view(worker, id).path("clientId"))).isEqualTo(2);
    }

    @Test
    void it_ends_after_its_hours() {
        var id = givenAProtectedCase();
        breakGlass(coordinator, id).then().statusCode(201);
        var opened = clock.instant();

        serviceClock.moveTo(opened.plus(Duration.ofHours(4)).minusSeconds(60));
        assertThat(view(coordinator, id).asString()).contains(SECRET);
        serviceClock.moveTo(opened.plus(Duration.ofHours(4)).plusSeconds(60));
        assertThat(view(coordinator, id).asString()).doesNotContain(SECRET);
    }

    @Test
    void the_region_says_how_long() {
        var region = "region-" + UUID.randomUUID();
        var here = token("coordinator", "REGION", table, region, "table-coordinator");
        try (var broker = EventPublisher.connect()) {
            broker.publish(
                    "allocation-region.v1",
                    GoldenEvents.of("allocation-region")
                            .sample("nl.weerthuis.parameters-set.v1")
                            .another()
                            .about(UUID.randomUUID())
                            .withData("region", region)
                            .withData("parameters", Map.of("BREAK_GLASS_HOURS", 1, "OTHER", "CHOICE")));
        }
        until(() -> isSet(region));
        var id = UUID.fromString(as(token("worker", "PROVIDER", provider, region, "case-worker"))
                .body(aNomination().with("targetGroup", "WOMENS_SHELTER").json())
                .post("/v1/cases")
                .path("id"));

        var opened = breakGlass(here, id);

        assertThat(Duration.between(
                        java.time.Instant.parse(opened.path("openedAt")),
                        java.time.Instant.parse(opened.path("until"))))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_second_person_rejects_and_it_is_over_or_confirms_and_it_stands() {
        var rejected = givenAProtectedCase();
        var confirmed = givenAProtectedCase();
        var first = breakGlass(coordinator, rejected).<String>path("id");
        var other = breakGlass(coordinator, confirmed).<String>path("id");

        assertThat(answer(coordinator, first, "CONFIRMED").<String>path("code")).isEqualTo("second-person-required");
        assertThat(answer(manager, first, "CONFIRMED").statusCode()).isEqualTo(404);
        assertThat(answer(second, first, "REJECTED").<String>path("state")).isEqualTo("REJECTED");
        assertThat(answer(officer, other, "CONFIRMED").<String>path("state")).isEqualTo("CONFIRMED");

        assertThat(view(coordinator, rejected).asString()).doesNotContain(SECRET);
        assertThat(view(coordinator, confirmed).asString()).contains(SECRET);
        assertThat(answer(second, first, "CONFIRMED").<String>path("code")).isEqualTo("break-glass-decided");
    }

    @Test
    void what_nobody_answers_is_overdue_and_stands_in_the_list_of_the_privacy_officer() {
        var id = givenAProtectedCase();
        var opened = breakGlass(coordinator, id).<String>path("id");
        assertThat(list(officer, "OPENED")).contains(opened);

        serviceClock.moveTo(clock.instant().plus(Duration.ofHours(25)));

        assertThat(list(officer, "OVERDUE")).contains(opened);
        assertThat(list(officer, "OPENED")).doesNotContain(opened);
        assertThat(answer(second, opened, "CONFIRMED").<String>path("code")).isEqualTo("break-glass-decided");
        assertThat(list(token("officer", "REGION", UUID.randomUUID(), "elsewhere", "privacy-officer"), "OVERDUE"))
                .doesNotContain(opened);
        assertThat(list(token("officer", "PROVIDER", provider, FLEVOLAND, "privacy-officer"), "OVERDUE"))
                .doesNotContain(opened);
    }

    @Test
    void why_it_was_broken_is_told_to_who_judges_and_not_in_the_list() {
        var opened = breakGlass(coordinator, givenAProtectedCase()).<String>path("id");

        assertThat(as(second).get("/v1/break-glass/" + opened).<String>path("explanation"))
                .isEqualTo("Bedreigd, nu.");
        assertThat(list(officer, "OPENED")).doesNotContain("Bedreigd");
        assertThat(as(worker).get("/v1/break-glass/" + opened).statusCode()).isEqualTo(403);
        assertThat(as(manager).get("/v1/break-glass/" + opened).statusCode()).isEqualTo(404);
    }

    @Test
    void a_provider_sees_of_a_closed_case_the_process_and_in_an_emergency_all_of_it() {
        var nomination = aNomination();
        var id = givenACase(provider, nomination);
        assertThat(breakGlass(worker, id).<String>path("code")).isEqualTo("nothing-masked");
        as(worker)
                .body("{\"code\": \"OTHER\"}")
                .post("/v1/cases/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200);
        assertThat(view(worker, id).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(view(worker, id).asString()).doesNotContain(nomination.familyName(), "999900006", SECRET);

        breakGlass(worker, id).then().statusCode(201);

        assertThat(view(worker, id).asString()).contains(nomination.familyName(), "999900006");
        assertThat(view(manager, id).asString()).doesNotContain(nomination.familyName());
        assertThat(breakGlass(worker, id).<String>path("code")).isEqualTo("break-glass-open");
    }

    @Test
    void who_is_on_the_conflict_list_breaks_nothing() {
        var id = givenAProtectedCase();
        breakGlass(coordinator, id).then().statusCode(201);
        as(worker)
                .body("{\"subject\": \"coordinator\", \"ground\": \"KINSHIP\"}")
                .post("/v1/cases/%s/conflicts".formatted(id))
                .then()
                .statusCode(201);

        assertThat(view(coordinator, id).statusCode()).isEqualTo(404);
        assertThat(breakGlass(coordinator, id).statusCode()).isEqualTo(404);
        assertThat(list(coordinator, "OPENED")).doesNotContain(id.toString());
    }

    @Test
    void it_is_for_the_provider_and_the_table_alone() {
        var id = givenAProtectedCase();

        assertThat(breakGlass(Actors.consultant(UUID.randomUUID()), id).statusCode())
                .isEqualTo(403);
        assertThat(breakGlass(Actors.housingOfficer(UUID.randomUUID()), id).statusCode())
                .isEqualTo(403);
        assertThat(breakGlass(officer, id).statusCode()).isEqualTo(403);
        assertThat(breakGlass(Actors.caseWorker(UUID.randomUUID()), id).statusCode())
                .isEqualTo(404);
        assertThat(breakGlass(Actors.coordinator("elsewhere"), id).statusCode()).isEqualTo(404);
    }

    private UUID givenAProtectedCase() {
        return givenACase(provider, aNomination().with("targetGroup", "WOMENS_SHELTER"));
    }

    private static Response breakGlass(String token, UUID id) {
        return as(token)
                .body("{\"reasonCode\": \"SAFETY\", \"explanation\": \"Bedreigd, nu.\"}")
                .post("/v1/cases/%s/break-glass".formatted(id));
    }

    private static Response answer(String token, String id, String outcome) {
        return as(token)
                .body("{\"outcome\": \"%s\"}".formatted(outcome))
                .post("/v1/break-glass/%s/confirmations".formatted(id));
    }

    private static String list(String token, String state) {
        return as(token)
                .get("/v1/break-glass?pageSize=100&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static int looksUnderGlass(String client) throws SQLException {
        return count("access_log where break_glass and subject = ?::uuid", client);
    }

    private static boolean isSet(String region) throws SQLException {
        return count("region_parameter where number = 1 and region = ?", region) == 1;
    }

    private static int count(String from, String key) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow." + from)) {
            query.setString(1, key);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    private static String token(String subject, String kind, UUID organisation, String region, String role) {
        return Tokens.of(subject)
                .organisation(organisation, kind)
                .region(region)
                .roles(role)
                .sign();
    }
}
