package nl.weerthuis.platform.access;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.platform.access.ChainProbe.execute;
import static nl.weerthuis.platform.access.ChainProbe.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1,access-log-heads.v1")
class VerificationApiTest {

    private static final int TRANSACTIONS = 10;

    @Inject
    AccessChain chain;

    @Inject
    Duty duty;

    @Inject
    PublishHeads publishHeads;

    private final UUID subject = UUID.randomUUID();
    private int longest;

    @BeforeEach
    void keepACopy() throws SQLException {
        for (int i = 0; i < TRANSACTIONS; i++) {
            append(10);
        }
        longest = (int) number(
                "select chain from probe.access_log where chain is not null group by 1 order by count(*) desc limit 1");
        execute("create table probe.kept_access_log as select * from probe.access_log");
        execute("create table probe.kept_access_log_head as select * from probe.access_log_head");
    }

    @AfterEach
    void putBack() throws SQLException {
        execute("drop index if exists probe.access_log_by_position");
        execute("delete from probe.access_log");
        execute("insert into probe.access_log overriding system value select * from probe.kept_access_log");
        execute("update probe.access_log_head h set position = k.position, hash = k.hash"
                + " from probe.kept_access_log_head k where k.chain = h.chain");
        execute("drop table probe.kept_access_log, probe.kept_access_log_head");
        execute("create unique index access_log_by_position on probe.access_log (chain, position)"
                + " where chain is not null");
    }

    @Test
    void an_untouched_log_verifies_to_its_end() throws SQLException {
        publishHeads.handle();

        var report = verify();

        assertThat(report.<Boolean>path("intact")).as(report.asString()).isTrue();
        assertThat(report.<Boolean>path("topicRead")).isTrue();
        assertThat(report.<Integer>path("publishedHeads")).isPositive();
        assertThat(report.<Integer>path("lines").longValue())
                .isEqualTo(number("select count(*) from probe.access_log where chain is not null"));
        assertThat(report.<Integer>path(chainPath("verifiedUntil")).longValue())
                .isEqualTo(number("select position from probe.access_log_head where chain = ?", longest));
    }

    @Test
    void lines_from_before_the_chain_are_counted_and_not_judged() throws SQLException {
        var before = verify().<Integer>path("beforeTheChain");
        execute("insert into probe.access_log (trace_id, activity, actor, roles, purpose, subject_kind, subject,"
                + " field_classes, protection_level, outcome) values ('t', 'see', 'vera', '', 'TEST', 'PERSON',"
                + " gen_random_uuid(), 'P1', 'STANDARD', 'OK')");

        assertThat(verify().<Integer>path("beforeTheChain")).isEqualTo(before + 1);
        assertThat(verify().<Boolean>path("intact")).isTrue();
    }

    @Test
    void an_altered_line_is_found_at_its_position() throws SQLException {
        execute("update probe.access_log set actor = 'somebody else' where chain = ? and position = 11", longest);

        assertFault(11, "ALTERED");
    }

    @Test
    void every_field_is_guarded() throws SQLException {
        for (var change : List.of(
                "logged_at = logged_at + interval '1 microsecond'",
                "trace_id = 'x'",
                "activity = 'x'",
                "organisation = null",
                "organisation_kind = 'x'",
                "region = 'x'",
                "roles = 'x'",
                "assurance = null",
                "purpose = 'x'",
                "subject_kind = 'x'",
                "subject = gen_random_uuid()",
                "field_classes = 'P1'",
                "protection_level = 'STANDARD'",
                "break_glass = not break_glass",
                "outcome = 'x'")) {
            execute("update probe.access_log set " + change + " where chain = ? and position = 11", longest);
            assertFault(11, "ALTERED");
            execute("delete from probe.access_log where chain = ? and position = 11", longest);
            execute(
                    "insert into probe.access_log overriding system value select * from probe.kept_access_log"
                            + " where chain = ? and position = 11",
                    longest);
        }
    }

    @Test
    void a_line_that_was_altered_and_hashed_again_is_found_at_its_position() throws SQLException {
        rewrite(11, 11);

        assertFault(11, "ALTERED");
    }

    @Test
    void a_log_rewritten_to_its_end_does_not_match_what_was_published() throws SQLException {
        publishHeads.handle();
        var end = number("select position from probe.access_log_head where chain = ?", longest);
        append(50);
        rewrite(end, Long.MAX_VALUE);

        var report = verify();

        assertThat(report.<String>path(chainPath("firstFault.kind"))).isEqualTo("ALTERED");
        assertThat(report.<Integer>path(chainPath("firstFault.position")).longValue())
                .isLessThanOrEqualTo(end);
    }

    @Test
    void a_removed_line_is_found_at_its_position() throws SQLException {
        execute("delete from probe.access_log where chain = ? and position = 7", longest);

        assertFault(7, "REMOVED");
    }

    @Test
    void a_removed_line_is_found_when_the_rest_closes_up() throws SQLException {
        execute("drop index probe.access_log_by_position");
        execute("delete from probe.access_log where chain = ? and position = 7", longest);
        execute("update probe.access_log set position = position - 1 where chain = ? and position > 7", longest);

        assertFault(7, "REMOVED");
    }

    @Test
    void two_lines_that_changed_places_are_found_at_the_first() throws SQLException {
        execute("drop index probe.access_log_by_position");
        execute(
                "update probe.access_log set position = 20 - position where chain = ? and position in (5, 15)",
                longest);

        assertFault(5, "REORDERED");
    }

    @Test
    void two_neighbours_that_changed_places_are_found_at_the_first() throws SQLException {
        execute("drop index probe.access_log_by_position");
        execute("update probe.access_log set position = 11 - position where chain = ? and position in (5, 6)", longest);

        assertFault(5, "REORDERED");
    }

    @Test
    void a_line_put_in_between_is_found_at_its_position() throws SQLException {
        execute("drop index probe.access_log_by_position");
        execute("update probe.access_log set position = position + 1 where chain = ? and position >= 9", longest);
        insert(end(8), ChainProbe.line(subject, 1));

        assertFault(9, "INSERTED");
    }

    @Test
    void a_line_put_behind_the_end_is_found_at_its_position() throws SQLException {
        var end = number("select position from probe.access_log_head where chain = ?", longest);
        var last = end(end);
        insert(last, ChainProbe.line(subject, 1));

        assertFault(end + 1, "INSERTED");
    }

    @Test
    void a_cut_tail_is_found_through_what_was_published() throws SQLException {
        publishHeads.handle();
        var end = number("select position from probe.access_log_head where chain = ?", longest);
        // With the database's own note of the end, so that only others know better.
        execute("delete from probe.access_log where chain = ? and position > ?", longest, end - 3);
        execute(
                "update probe.access_log_head h set position = l.position, hash = l.hash from probe.access_log l"
                        + " where l.chain = h.chain and h.chain = ? and l.position = ?",
                longest,
                end - 3);

        assertFault(end - 2, "CUT_TAIL");
    }

    @Test
    void only_an_operator_or_an_auditor_may() {
        assertThat(verify("keeper").statusCode()).isEqualTo(403);
        assertThat(verify("auditor").statusCode()).isEqualTo(200);
        assertThat(given().post("/v1/operator/access-log-verifications").statusCode())
                .isEqualTo(401);
    }

    private void assertFault(long position, String kind) throws SQLException {
        var report = verify();
        assertThat(report.<Boolean>path("intact")).isFalse();
        assertThat(report.<Map<String, Object>>path(chainPath("firstFault")))
                .as(report.asString())
                .containsEntry("position", (int) position)
                .containsEntry("kind", kind);
        assertThat(report.<Integer>path(chainPath("verifiedUntil")).longValue()).isEqualTo(position - 1);
        assertThat(report.<List<Integer>>path("chains.findAll { it.firstFault != null }.chain"))
                .containsExactly(longest);
    }

    private String chainPath(String field) {
        return "chains.find { it.chain == %d }.%s".formatted(longest, field);
    }

    private void append(int lines) {
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> chain.append(ChainProbe.lines(subject, lines))));
    }

    /** Changes the line at a position as somebody who knows how lines are hashed, and makes the rest follow. */
    private void rewrite(long from, long until) throws SQLException {
        var last = Math.min(until, number("select max(position) from probe.access_log where chain = ?", longest));
        var before = from == 1 ? Head.start(longest) : end(from - 1);
        for (var position = from; position <= last; position++) {
            execute("delete from probe.access_log where chain = ? and position = ?", longest, position);
            before = insert(before, ChainProbe.line(subject, 1_000 + (int) position));
        }
        if (until > last) {
            execute("update probe.access_log_head set hash = ? where chain = ?", before.hash(), longest);
        }
    }

    private static Head insert(Head before, AccessLine line) throws SQLException {
        var place = before.next(line);
        try (var connection = TestDatabase.connect();
                var insert = connection.prepareStatement("insert into probe.access_log (" + AccessLine.COLUMNS
                        + ", chain, position, previous_hash, hash) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            line.bind(insert);
            insert.setInt(17, place.chain());
            insert.setLong(18, place.position());
            insert.setBytes(19, before.hash());
            insert.setBytes(20, place.hash());
            insert.executeUpdate();
            return place;
        }
    }

    private Head end(long position) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select chain, position, hash from probe.access_log where chain = ? and position = ?")) {
            query.setInt(1, longest);
            query.setLong(2, position);
            try (var row = query.executeQuery()) {
                row.next();
                return Head.of(row);
            }
        }
    }

    private static Response verify() {
        return verify("operator");
    }

    private static Response verify(String role) {
        var token = Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles(role)
                .sign();
        return given().auth().oauth2(token).post("/v1/operator/access-log-verifications");
    }
}
