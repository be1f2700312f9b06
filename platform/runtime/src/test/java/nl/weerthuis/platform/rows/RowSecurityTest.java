package nl.weerthuis.platform.rows;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.RowSecurityRule;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second lock, with nothing before it: the queries ask for every row. */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class RowSecurityTest {

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @Inject
    OwnedRows rows;

    @Inject
    Duty duty;

    @BeforeEach
    void oneRowEach() {
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            rows.insert(ours, "ours " + ours);
            rows.insert(theirs, "theirs " + theirs);
        }));
    }

    @Test
    void a_caller_sees_the_rows_of_the_own_organisation_and_no_other() {
        assertThat(namesFor(ours, "case-worker")).containsExactly("ours " + ours);
        assertThat(namesFor(theirs, "case-worker")).containsExactly("theirs " + theirs);
    }

    @Test
    void a_role_that_the_policy_does_not_name_sees_nothing() {
        assertThat(namesFor(ours, "provider-manager")).isEmpty();
    }

    @Test
    void a_caller_cannot_write_for_another_organisation() {
        var status = given().auth()
                .oauth2(token(ours, "case-worker"))
                .queryParam("organisation", theirs.toString())
                .queryParam("name", "smuggled")
                .post("/v1/owned-rows")
                .statusCode();

        assertThat(status).isEqualTo(500);
        assertThat(namesFor(theirs, "case-worker")).doesNotContain("smuggled");
    }

    @Test
    void duty_sees_all_and_the_callers_own_sight_comes_back() {
        assertThat(aroundDuty(false)).satisfies(sizes -> {
            assertThat(sizes.get(0)).isEqualTo(1);
            assertThat(sizes.get(1)).isGreaterThanOrEqualTo(2);
            assertThat(sizes.get(2)).isEqualTo(1);
        });
        assertThat(aroundDuty(true)).satisfies(sizes -> {
            assertThat(sizes.get(2)).isEqualTo(-1);
            assertThat(sizes.get(3)).isEqualTo(1);
        });
    }

    @Test
    void nobody_sees_nothing() {
        assertThat(rows.names()).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(rows::names)).isEmpty();
    }

    @Test
    void duty_outside_a_transaction_sees_nothing() {
        duty.run(() -> assertThat(rows.names()).isEmpty());
    }

    @Test
    void no_name_stays_on_a_pooled_connection() throws Exception {
        AtOnce.run(40, () -> namesFor(ours, "case-worker"));

        // Outside a transaction, because each transaction says a name of its own at its beginning.
        var afterwards = AtOnce.run(40, rows::names);

        assertThat(afterwards).allSatisfy(names -> assertThat(names).isEmpty());
    }

    @Test
    void the_role_of_the_service_and_the_owner_see_nothing_by_themselves() throws SQLException {
        try (var app = TestDatabase.connectAsApp("probe");
                var owner = TestDatabase.connectAsOwner("probe")) {
            for (var connection : List.of(app, owner)) {
                try (var query = connection.createStatement();
                        var answer = query.executeQuery("select count(*) from probe.owned_row")) {
                    answer.next();
                    assertThat(answer.getInt(1)).isZero();
                }
            }
        }
    }

    @Test
    void every_table_is_secured_or_says_why_not() {
        RowSecurityRule.check("probe");
    }

    private List<Integer> aroundDuty(boolean fails) {
        return given().auth()
                .oauth2(token(ours, "case-worker"))
                .queryParam("fails", Boolean.toString(fails))
                .get("/v1/owned-rows/around-duty")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("", Integer.class);
    }

    private static List<String> namesFor(UUID organisation, String role) {
        return given().auth()
                .oauth2(token(organisation, role))
                .get("/v1/owned-rows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("");
    }

    private static String token(UUID organisation, String role) {
        return Tokens.of("somebody")
                .organisation(organisation, "PROVIDER")
                .region("flevoland")
                .roles(role)
                .sign();
    }
}
