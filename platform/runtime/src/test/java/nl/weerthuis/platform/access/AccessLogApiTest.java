package nl.weerthuis.platform.access;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.platform.access.ChainProbe.execute;
import static nl.weerthuis.platform.access.ChainProbe.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1,access-log-heads.v1")
class AccessLogApiTest {

    private static final String OF_SUBJECT = "select count(*) from probe.access_log where subject = ?";
    private static final String GAPS = "select count(*) from (select position - lag(position, 1, 0::bigint)"
            + " over (partition by chain order by position) as step from probe.access_log where chain is not null) s"
            + " where step <> 1";

    private final UUID subject = UUID.randomUUID();

    @Test
    void a_look_leaves_one_chained_line_with_everything_about_it() throws SQLException {
        assertThat(see(subject, false, true).statusCode()).isEqualTo(204);

        assertThat(number(
                        OF_SUBJECT + " and actor = 'vera' and organisation_kind = 'REGION' and roles = 'keeper'"
                                + " and purpose = 'TEST' and field_classes = 'P1 P2' and break_glass and chain is not null"
                                + " and length(hash) = 32",
                        subject))
                .isEqualTo(1);
    }

    @Test
    void an_action_that_is_rolled_back_leaves_no_line_and_no_gap() throws SQLException {
        see(subject, false, false);

        assertThat(see(subject, true, false).statusCode()).isEqualTo(409);
        see(subject, false, false);

        assertThat(number(OF_SUBJECT, subject)).isEqualTo(2);
        assertThat(number(GAPS)).isZero();
    }

    @Test
    void many_at_once_leave_every_line_and_no_gap() throws Exception {
        var calls = 400;
        var statuses = AtOnce.run(16, () -> {
            var last = 0;
            for (int i = 0; i < calls / 16; i++) {
                last = see(subject, i % 5 == 4, false).statusCode();
            }
            return last;
        });

        assertThat(statuses).containsOnly(409);
        assertThat(number(OF_SUBJECT, subject)).isEqualTo(calls * 4 / 5);
        assertThat(number(GAPS)).isZero();
        assertThat(number("select count(*) from probe.access_log_head h where position <>"
                        + " (select coalesce(max(position), 0) from probe.access_log l where l.chain = h.chain)"))
                .isZero();
    }

    @Test
    void the_service_itself_can_add_lines_and_nothing_else() throws SQLException {
        see(subject, false, false);
        for (var forbidden : List.of(
                "update probe.access_log set purpose = 'OTHER'",
                "delete from probe.access_log",
                "truncate probe.access_log",
                "update probe.access_log_head set position = 0",
                "delete from probe.access_log_head",
                "insert into probe.access_log_head (chain) values (7)")) {
            try (var connection = TestDatabase.connectAsApp("probe")) {
                assertThatThrownBy(() -> execute(connection, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void an_end_is_moved_forward_from_where_it_is_and_never_back() throws SQLException {
        see(subject, false, false);
        var end = "select move_access_log_head(chain, position + %d, position + %d, hash) from access_log_head"
                + " where position > 0 limit 1";
        for (var move : List.of(end.formatted(0, 0), end.formatted(0, -1), end.formatted(-1, 1))) {
            try (var connection = TestDatabase.connectAsApp("probe")) {
                connection.setSchema("probe");
                assertThatThrownBy(() -> execute(connection, move)).hasMessageContaining("end of chain");
            }
        }
    }

    private static Response see(UUID subject, boolean fail, boolean breakGlass) {
        var token = Tokens.of("vera")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles("keeper")
                .sign();
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("subjects", List.of(subject), "fail", fail, "breakGlass", breakGlass))
                .post("/v1/seen");
    }
}
