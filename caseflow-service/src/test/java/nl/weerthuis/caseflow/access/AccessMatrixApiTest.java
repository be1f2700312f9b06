package nl.weerthuis.caseflow.access;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Nominations.knownOrigin;
import static nl.weerthuis.caseflow.Nominations.safetyOrigin;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Role × own or foreign × operation, and what of a case each reader sees. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class AccessMatrixApiTest {

    private static final String REGION = "flevoland";
    private static final Map<String, String> BODIES = Map.of(
            "PUT origin", "{\"basis\": \"UNKNOWN\"}",
            "PUT search-profile", "{\"rooms\": 2, \"rentClass\": \"SOCIAL_LIMIT\", \"stepFree\": true}",
            "PUT preconditions/DEBT", "{\"status\": \"MET\"}",
            "PUT support-arrangement", "{\"startOn\": \"2026-02-01\"}",
            "POST consents", "{\"partyKind\": \"REGION\", \"scope\": \"TABLE\"}",
            "POST completeness-checks", "{\"complete\": false, \"missing\": [\"DEBT\"]}",
            "POST withdrawal", "{\"code\": \"OTHER\"}",
            "POST handover", "{}",
            "POST aftercare-moments", "{\"moment\": \"M3\", \"outcome\": \"STABLE\"}",
            "POST closure", "{\"outcome\": \"SUCCEEDED\"}");
    private static final Set<String> READS = Set.of("GET ", "GET history");
    private static final Set<String> COORDINATORS = Set.of("POST completeness-checks");
    private static final Set<String> AFTER_KEYS = Set.of("POST handover", "POST aftercare-moments", "POST closure");

    private final UUID provider = UUID.randomUUID();

    /** Every role in its own kind of organisation. */
    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("PROVIDER", "case-worker"),
                Arguments.of("PROVIDER", "provider-manager"),
                Arguments.of("PROVIDER", "system"),
                Arguments.of("REGION", "table-coordinator"),
                Arguments.of("MUNICIPALITY", "wmo-consultant"),
                Arguments.of("CORPORATION", "housing-officer"),
                Arguments.of("CORPORATION", "system"),
                Arguments.of("MUNICIPALITY", "table-member"),
                Arguments.of("MUNICIPALITY", "policy-adviser"),
                Arguments.of("REGION", "analyst"),
                Arguments.of("PROVIDER", "board-member"),
                Arguments.of("REGION", "privacy-officer"),
                Arguments.of("REGION", "auditor"),
                Arguments.of("REGION", "operator"),
                Arguments.of("NATIONAL", "analyst"),
                Arguments.of("REGION", "client"));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void each_role_may_do_what_is_its_own_and_nothing_else(String kind, String role) {
        for (var operation : operations()) {
            var own = givenACase(provider, aNomination());
            var organisation = kind.equals("PROVIDER") ? provider : UUID.randomUUID();

            var status = call(Actors.token(kind, organisation, REGION, role), operation, own)
                    .statusCode();

            assertThat(status).as("%s %s %s", kind, role, operation).isIn(expected(kind, role, operation));
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_case_of_others_is_as_if_it_did_not_exist(String kind, String role) {
        var token = Actors.token(kind, UUID.randomUUID(), "elsewhere", role);
        var foreign = givenACase(provider, aNomination());

        for (var operation : operations()) {
            var refused = call(token, operation, foreign);
            var absent = call(token, operation, UUID.randomUUID());

            assertThat(refused.statusCode())
                    .as("%s %s %s", kind, role, operation)
                    .isIn(403, 404);
            assertThat(refused.statusCode()).isEqualTo(absent.statusCode());
            if (refused.statusCode() == 404) {
                assertThat(refused.asString()).isEqualTo(absent.asString());
                assertThat(names(refused)).isEqualTo(names(absent));
            }
        }
        assertThat(call(token, "GET ", foreign).asString()).doesNotContain(foreign.toString());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_list_holds_only_what_may_be_seen_and_nobody_by_name(String kind, String role) {
        var nomination = aNomination();
        givenACase(provider, nomination);

        var list = as(Actors.token(kind, UUID.randomUUID(), "elsewhere", role))
                .header("Purpose", "AUDIT")
                .get("/v1/cases");

        assertThat(list.statusCode()).isIn(200, 403);
        if (list.statusCode() == 200) {
            assertThat(list.<Integer>path("total")).isZero();
        }
        assertThat(as(Actors.coordinator(REGION)).get("/v1/cases?pageSize=100").asString())
                .doesNotContain(nomination.familyName(), "birthDate", (String) nomination.field("clientReference"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "expired", "foreign-key", "none"})
    void without_a_right_token_there_is_nothing(String fault) {
        var id = givenACase(provider, aNomination());
        var tokens = nl.weerthuis.platform.testing.Tokens.of("somebody")
                .organisation(provider, "PROVIDER")
                .region(REGION)
                .roles("case-worker");
        var token = switch (fault) {
            case "expired" -> tokens.expired().sign();
            case "foreign-key" -> tokens.otherKey().sign();
            case "none" -> tokens.unsigned();
            default -> "x";
        };

        assertThat(view(token, id).statusCode()).isEqualTo(401);
    }

    @Test
    void the_coordinator_sees_who_it_is_but_never_the_bsn() {
        var nomination = aNomination().prepared();
        var id = givenACase(provider, nomination);

        var seen = view(Actors.coordinator(REGION), id);

        assertThat(seen.<String>path("client.familyName")).isEqualTo(nomination.familyName());
        assertThat(seen.<String>path("facilityKind.code")).isEqualTo("15");
        assertThat(seen.<List<Object>>path("preconditions")).hasSize(10);
        assertThat(seen.asString()).doesNotContain("999900006", "clientReference", "supportArrangement");
    }

    @Test
    void of_a_protected_case_the_coordinator_sees_the_code_of_safety_and_no_more() {
        var id = givenACase(
                provider,
                aNomination()
                        .with("targetGroup", "WOMENS_SHELTER")
                        .with("origin", withMotivation(safetyOrigin("0034", "0303"))));

        var seen = view(Actors.coordinator(REGION), id);

        assertThat(seen.<String>path("origin.exceptionCode")).isEqualTo("SAFETY");
        assertThat(seen.asString()).doesNotContain("facilityKind", "motivation", "Geheim", "0995");
    }

    @Test
    void a_municipality_sees_its_own_by_origin_and_by_assignment() {
        try (var allocation = new Allocation()) {
            var almere = Actors.consultant(allocation.registersMunicipality("0034"));
            var dronten = Actors.consultant(allocation.registersMunicipality("0303"));
            var nomination = aNomination().prepared();
            var id = givenACase(provider, nomination);
            until(() -> view(almere, id).statusCode() == 200);
            assertThat(view(dronten, id).statusCode()).isEqualTo(404);

            allocation.says(id, "municipality-assigned", Map.of("municipalityCode", "0303"));

            until(() -> view(dronten, id).statusCode() == 200);
            var seen = view(dronten, id);
            assertThat(seen.<String>path("client.familyName")).isEqualTo(nomination.familyName());
            assertThat(seen.asString()).doesNotContain("999900006", "facilityKind", "WMO020", "supportArrangement");
        }
    }

    @Test
    void an_exception_or_an_unknown_origin_shows_a_case_to_no_municipality_yet() {
        try (var allocation = new Allocation()) {
            var almere = Actors.consultant(allocation.registersMunicipality("0034"));
            var known = givenACase(provider, aNomination());
            var exception = givenACase(
                    provider,
                    aNomination()
                            .with(
                                    "origin",
                                    Map.of(
                                            "basis", "EXCEPTION",
                                            "municipality", "0034",
                                            "exceptionCode", "NETWORK",
                                            "requestedMunicipality", "0303",
                                            "motivation", "Zus woont daar.")));
            until(() -> view(almere, known).statusCode() == 200);

            assertThat(view(almere, exception).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_protected_case_is_known_only_to_the_municipality_that_receives_it() {
        try (var allocation = new Allocation()) {
            var almere = Actors.consultant(allocation.registersMunicipality("0034"));
            var urk = Actors.consultant(allocation.registersMunicipality("0184"));
            var shown = givenACase(provider, aNomination());
            var hidden = givenACase(
                    provider,
                    aNomination().with("targetGroup", "WOMENS_SHELTER").with("origin", knownOrigin("0034")));
            until(() -> view(almere, shown).statusCode() == 200);
            assertThat(view(almere, hidden).statusCode()).isEqualTo(404);

            allocation.says(hidden, "municipality-assigned", Map.of("municipalityCode", "0184"));

            until(() -> view(urk, hidden).statusCode() == 200);
            assertThat(view(almere, hidden).statusCode()).isEqualTo(404);
            assertThat(view(urk, hidden).asString())
                    .doesNotContain("facilityKind", "WOMENS_SHELTER", "0995", "999900006");
        }
    }

    @Test
    void who_controls_says_why_and_sees_the_process_alone() {
        var nomination = aNomination();
        var id = givenACase(provider, nomination);
        var auditor = Actors.token("REGION", UUID.randomUUID(), REGION, "auditor");

        var unmotivated = view(auditor, id);
        var motivated = as(auditor).header("Purpose", "COMPLAINT").get("/v1/cases/" + id);

        assertThat(unmotivated.statusCode()).isEqualTo(400);
        assertThat(unmotivated.<List<String>>path("errors.code")).containsExactly("purpose-required");
        assertThat(motivated.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(motivated.asString())
                .doesNotContain(nomination.familyName(), "\"client\"", "origin", "facilityKind", "searchProfile");
    }

    @Test
    void every_look_is_one_line_in_the_access_log_and_a_list_none() throws SQLException {
        var id = givenACase(provider, aNomination());
        var client = view(Actors.caseWorker(provider), id).<String>path("clientId");
        var before = lines(client);

        view(Actors.coordinator(REGION), id);
        view(Actors.caseWorker(UUID.randomUUID()), id);
        as(Actors.coordinator(REGION)).get("/v1/cases");

        assertThat(lines(client)).isEqualTo(before + 1);
    }

    private static int lines(String client) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from caseflow.access_log where subject = ?::uuid")) {
            query.setString(1, client);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    private static List<String> operations() {
        return Stream.concat(READS.stream(), BODIES.keySet().stream()).sorted().toList();
    }

    /** Before the keys, what comes after them is a conflict for whom it is otherwise allowed. */
    private static Set<Integer> expected(String kind, String role, String operation) {
        var worker = kind.equals("PROVIDER")
                && Set.of("case-worker", "provider-manager", "system").contains(role);
        var coordinator = role.equals("table-coordinator");
        if (READS.contains(operation)) {
            return worker || coordinator || Set.of("privacy-officer", "auditor").contains(role)
                    ? Set.of(200)
                    : Set.of(403, 404);
        }
        if (COORDINATORS.contains(operation) ? coordinator : worker) {
            return AFTER_KEYS.contains(operation) ? Set.of(409) : Set.of(200);
        }
        return Set.of(403, 404);
    }

    private static Response call(String token, String operation, UUID id) {
        var parts = operation.split(" ", 2);
        var path = parts[1].isEmpty() ? "/v1/cases/" + id : "/v1/cases/%s/%s".formatted(id, parts[1]);
        var request = as(token).header("Purpose", "AUDIT").header("If-Match", "*");
        return switch (parts[0]) {
            case "GET" -> request.get(path);
            case "PUT" -> request.body(BODIES.get(operation)).put(path);
            default -> request.body(BODIES.get(operation)).post(path);
        };
    }

    private static List<String> names(Response response) {
        return response.headers().asList().stream()
                .map(io.restassured.http.Header::getName)
                .sorted()
                .toList();
    }

    private static Map<String, Object> withMotivation(Map<String, Object> origin) {
        var copy = new java.util.HashMap<>(origin);
        copy.put("motivation", "Geheim.");
        return copy;
    }
}
