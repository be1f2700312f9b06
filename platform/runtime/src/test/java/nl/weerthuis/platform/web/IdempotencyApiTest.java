package nl.weerthuis.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class IdempotencyApiTest {

    private static final UUID ORGANISATION = UUID.randomUUID();

    @Inject
    IdempotencyCleanup cleanup;

    private final String name = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @Test
    void without_a_key_every_call_has_its_effect() {
        count(keeper()).then().statusCode(201).body("value", equalTo(1));
        count(keeper()).then().statusCode(201).body("value", equalTo(2));
    }

    @Test
    void with_a_key_the_first_answer_comes_again_byte_for_byte() {
        var first = count(keeper().header("Idempotency-Key", key));
        var second = count(keeper().header("Idempotency-Key", key));

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isEqualTo("/v1/counts/1");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.contentType()).isEqualTo(first.contentType()).startsWith("application/json");
    }

    @Test
    void a_stored_answer_cannot_be_read_in_the_database_nor_under_another_key() throws Exception {
        count(keeper().header("Idempotency-Key", key));
        var other = UUID.randomUUID().toString();
        count(keeper().header("Idempotency-Key", other));

        assertThat(change("select 1 from probe.idempotency where key = ? and body is null and headers is null"
                        + " and position('value'::bytea in sealed_answer) = 0"))
                .isTrue();
        change("update probe.idempotency set sealed_answer = (select o.sealed_answer from probe.idempotency o"
                + " where o.key = '" + other + "') where key = ?");
        assertThat(count(keeper().header("Idempotency-Key", key)).statusCode()).isEqualTo(500);
    }

    @Test
    void of_many_at_once_one_has_the_effect() throws Exception {
        var answers = AtOnce.run(
                8, () -> count(keeper().header("Idempotency-Key", key)).asString());

        assertThat(answers).containsOnly("{\"value\":1}");
        count(keeper()).then().body("value", equalTo(2));
    }

    @Test
    void a_key_does_not_fit_another_body() {
        count(keeper().header("Idempotency-Key", key));

        keeper().header("Idempotency-Key", key)
                .body("{\"name\":\"other\"}")
                .post("/v1/counts")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_one_caller() {
        count(keeper().header("Idempotency-Key", key)).then().body("value", equalTo(1));
        count(as("somebody-else", ORGANISATION).header("Idempotency-Key", key))
                .then()
                .body("value", equalTo(2));
        count(as("keeper", UUID.randomUUID()).header("Idempotency-Key", key))
                .then()
                .body("value", equalTo(3));
    }

    @Test
    void what_was_declined_is_not_remembered() {
        var declined = "{\"name\":\"" + name + "\",\"status\":409}";

        keeper().header("Idempotency-Key", key)
                .body(declined)
                .post("/v1/counts")
                .then()
                .statusCode(409);

        count(keeper().header("Idempotency-Key", key)).then().statusCode(201).body("value", equalTo(1));
    }

    @Test
    void a_fault_on_our_side_leaves_nothing_behind() {
        var failing = "{\"name\":\"" + name + "\",\"status\":503}";

        keeper().header("Idempotency-Key", key)
                .body(failing)
                .post("/v1/counts")
                .then()
                .statusCode(503);

        count(keeper().header("Idempotency-Key", key)).then().statusCode(201).body("value", equalTo(1));
    }

    @Test
    void a_streamed_body_is_compared_too() {
        var lines = "a;b\n".repeat(10_000);

        lines(lines).then().statusCode(200).body("bytes", equalTo(40_000));
        lines(lines).then().statusCode(200).header("Idempotency-Replayed", "true");
        lines(lines + "c").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unique", "unique-late"})
    void a_broken_constraint_is_the_problem_that_it_is_named_after(String path) {
        var body = "{\"name\":\"" + name + "\"}";
        keeper().body(body).post("/v1/counts/" + path).then().statusCode(204);

        keeper().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/counts/" + path)
                .then()
                .statusCode(409)
                .body("code", equalTo("thing-exists"))
                .body("title", equalTo("Bestaat al"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129})
    void a_key_has_1_to_128_characters(int length) {
        count(keeper().header("Idempotency-Key", "k".repeat(length)))
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("Idempotency-Key"));
    }

    @Test
    void a_key_without_a_caller_is_nothing() {
        given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"a\"}")
                .post("/v1/counts")
                .then()
                .statusCode(401);
    }

    @Test
    void answers_are_forgotten_after_a_day() throws Exception {
        count(keeper().header("Idempotency-Key", key)).then().body("value", equalTo(1));
        age("23 hours 59 minutes");
        cleanup.forgetOldAnswers();
        count(keeper().header("Idempotency-Key", key)).then().body("value", equalTo(1));

        age("2 minutes");
        cleanup.forgetOldAnswers();

        count(keeper().header("Idempotency-Key", key)).then().body("value", equalTo(2));
    }

    private void age(String interval) throws SQLException {
        var sql = "update probe.idempotency set created_at = created_at - ?::interval where key = ?";
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, interval);
            statement.setString(2, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean change(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            return statement.execute() ? statement.getResultSet().next() : statement.getUpdateCount() == 1;
        }
    }

    private Response lines(String lines) {
        return as("keeper", ORGANISATION)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(lines)
                .post("/v1/counts/lines");
    }

    private Response count(RequestSpecification caller) {
        return caller.body("{\"name\":\"" + name + "\"}").post("/v1/counts");
    }

    private static RequestSpecification keeper() {
        return as("keeper", ORGANISATION);
    }

    private static RequestSpecification as(String subject, UUID organisation) {
        var token = Tokens.of(subject)
                .organisation(organisation, "REGION")
                .region("flevoland")
                .roles("keeper")
                .sign();
        return given().auth().oauth2(token).contentType("application/json");
    }
}
