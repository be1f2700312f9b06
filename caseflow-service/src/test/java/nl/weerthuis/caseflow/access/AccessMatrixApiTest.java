package nl.weerthuis.caseflow.access;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
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
}
