package nl.weerthuis.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.weerthuis.platform.digest.StateDigest;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.ReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With topics and a database of its own: here nothing stands in the read model that did not come through a topic. */
@QuarkusTest
@TestProfile(RebuildApiTest.Soon.class)
@WithService(value = "reporting", streams = Facts.STREAMS)
class RebuildApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_UNDER_WAY = 40;
    private static final Set<String> NOT_OF_FACTS = Set.of(
            "outbox",
            "outbox_default",
            "outbox_sequence",
            "unreadable_message",
            "access_log",
            "access_log_head",
            "access_log_publication",
            "access_review_conclusion",
            "journal_hole",
            "journal_republication",
            "journal_part_republication",
            "subject_key",
            "key_rotation",
            "idempotency",
            "snapshot",
            "indicator_row",
            "rebuild",
            "registered_organisation",
            "withdrawn_access",
            "flyway_schema_history");

    public static class Soon implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("weerthuis.rebuilds.every", "1s");
        }
    }

    @Inject
    StateDigest stateDigest;

    @Inject
    RunRebuilds runRebuilds;

    private final UUID provider = UUID.randomUUID();
    private EventPublisher broker;

    @BeforeEach
    void connect() {
        broker = EventPublisher.connect();
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    @Test
    void what_is_rebuilt_under_traffic_equals_the_live_model_and_reads_go_on() throws Exception {
        for (int i = 0; i < 40; i++) {
            publishCase(UUID.randomUUID());
        }
        var late = UUID.randomUUID();
        var over = new AtomicBoolean();
        try (var others = new Threads()) {
            var traffic = others.submit(() -> {
                for (int i = 0; i < 200 && !over.get(); i++) {
                    publishCase(UUID.randomUUID());
                }
            });
            var reads = new ArrayList<Integer>();
            var reader = others.submit(() -> {
                while (!over.get()) {
                    reads.add(asProvider().get("/v1/cases").statusCode());
                }
            });

            var rebuild = outcome(request("{}"));
            over.set(true);
            traffic.get();
            reader.get();

            assertThat(rebuild.getString("status")).isEqualTo("SWAPPED");
            assertThat(rebuild.getList("live")).isNotEmpty().isEqualTo(rebuild.getList("rebuilt"));
            assertThat(rebuild.getList("differing")).isEmpty();
            assertThat(rebuild.getLong("topics.find { it.topic.endsWith('caseflow.v1') }.position"))
                    .isGreaterThanOrEqualTo(80);
            assertThat(reads).isNotEmpty().containsOnly(200);
        }
        publishCase(late);
        awaitCase(late, "COMPLETE");
    }

    @Test
    void facts_that_never_pause_do_not_put_it_off() throws Exception {
        var over = new AtomicBoolean();
        try (var others = new Threads()) {
            var traffic = others.submit(() -> publishCasesUntil(over));
            var more = others.submit(() -> publishCasesUntil(over));

            var rebuild = outcome(request("{}"));
            over.set(true);
            traffic.get();
            more.get();

            assertThat(rebuild.getString("status")).isEqualTo("SWAPPED");
            assertThat(rebuild.getList("differing")).isEmpty();
        }
    }

    @Test
    void stopped_before_the_swap_it_leaves_the_live_model_and_can_begin_again() {
        var id = UUID.randomUUID();
        publishCase(id);
        awaitCase(id, "COMPLETE");
        var before = stateDigest.now();

        try (var reading = runRebuilds.begin()) {
            await().atMost(PATIENCE).until(() -> !reading.advance());
        }

        assertThat(shadowCases()).isPositive();
        assertThat(stateDigest.now()).isEqualTo(before);
        assertThat(outcome(request("{}")).getString("status")).isEqualTo("SWAPPED");
        assertThat(stateDigest.now()).isEqualTo(before);
        assertThat(shadowTables()).isEmpty();
    }

    @Test
    void a_live_model_that_is_damaged_stays_until_somebody_says_why_not() throws SQLException {
        var id = UUID.randomUUID();
        var lost = UUID.randomUUID();
        publishCase(id);
        publishCase(lost);
        publish("conflict-listed", id, 3, "subject=somebody protectionLevel=STANDARD");
        awaitCase(id, "COMPLETE");
        awaitCase(lost, "COMPLETE");
        await().atMost(PATIENCE)
                .until(() -> !ReadModel.row("case_conflict", "case_id", id).isEmpty());
        execute("update reporting.case_standing set state = 'HOUSED' where case_id = '%s'".formatted(id));
        execute("delete from reporting.case_standing where case_id = '%s'".formatted(lost));
        execute("delete from reporting.case_conflict where case_id = '%s'".formatted(id));
        execute("insert into reporting.dwelling (dwelling_id) values ('%s')".formatted(UUID.randomUUID()));

        var compared = outcome(request("{}"));
        assertThat(compared.getString("status")).isEqualTo("DIFFERS");
        assertThat(compared.getList("differing", String.class)).containsExactly("cases", "conflicts", "dwellings");
        assertThat(ReadModel.caseStanding(id)).containsEntry("state", "HOUSED");

        asOperator()
                .body("{\"force\":true}")
                .post("/v1/operator/rebuilds")
                .then()
                .statusCode(400);
        var forced = outcome(request("{\"force\":true,\"reason\":\"A row was changed by hand.\"}"));
        assertThat(forced.getString("status")).isEqualTo("SWAPPED");
        assertThat(ReadModel.caseStanding(id)).containsEntry("state", "COMPLETE");
        assertThat(ReadModel.caseStanding(lost)).containsEntry("state", "COMPLETE");
        assertThat(ReadModel.row("case_conflict", "case_id", id)).containsEntry("subject", "somebody");
        assertThat(outcome(request("{}")).getList("differing")).isEmpty();
    }

    @Test
    void facts_that_the_topics_lost_are_not_thrown_away() throws SQLException {
        var gone = UUID.randomUUID();
        execute("insert into reporting.inbox (source, subject, last_sequence) values ('urn:gone', '%s', 1)"
                .formatted(gone));

        assertThat(outcome(request("{\"force\":true,\"reason\":\"Try.\"}")).getString("status"))
                .isEqualTo("BEHIND");

        execute("delete from reporting.inbox where subject = '%s'".formatted(gone));
    }

    @Test
    void of_two_at_once_one_is_under_way() throws Exception {
        var statuses = AtOnce.run(
                2, () -> asOperator().body("{}").post("/v1/operator/rebuilds").statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(202, 409);
        await().atMost(PATIENCE)
                .until(() -> List.of("SWAPPED")
                        .contains(asOperator()
                                .get("/v1/operator/rebuilds")
                                .jsonPath()
                                .getString("items[0].status")));
    }

    @Test
    void only_an_operator_may() {
        asProvider().get("/v1/operator/rebuilds").then().statusCode(403);
        asProvider()
                .contentType("application/json")
                .body("{}")
                .post("/v1/operator/rebuilds")
                .then()
                .statusCode(403);
        asOperator().get("/v1/operator/rebuilds/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void every_table_is_rebuilt_or_known_to_hold_something_else() {
        var tables = texts("""
                select relname from pg_class where relnamespace = 'reporting'::regnamespace and relkind in ('r', 'p')
                and not relispartition and relname <> all (reporting.rebuilt_tables())
                """);

        assertThat(tables).isSubsetOf(NOT_OF_FACTS);
    }

    /** As fast as the live model reads. */
    private void publishCasesUntil(AtomicBoolean over) {
        var underWay = new ArrayDeque<UUID>();
        while (!over.get()) {
            underWay.add(UUID.randomUUID());
            publishCase(underWay.getLast());
            if (underWay.size() > MOST_UNDER_WAY) {
                awaitCase(underWay.remove(), "COMPLETE");
            }
        }
    }

    private void publishCase(UUID id) {
        publish("case-submitted", id, 1, """
                providerId=%s targetGroup=YOUTH_CARE protectionLevel=STANDARD readyOn=2026-01-01 submittedOn=2026-01-02
                """.formatted(provider));
        publish("case-state-changed", id, 2, "state=COMPLETE changedOn=2026-02-01 protectionLevel=STANDARD");
    }

    private void publish(String name, UUID id, long sequence, String fields) {
        var data = new HashMap<>(Facts.fields(fields));
        data.put("caseId", id);
        broker.publish(
                "caseflow.v1",
                SampleEvent.of("nl.weerthuis." + name + ".v1", "caseflow")
                        .about(id)
                        .sequence(sequence)
                        .data(data));
    }

    private static void awaitCase(UUID id, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ReadModel.caseStanding(id)).containsEntry("state", state));
    }

    private static String request(String body) {
        return asOperator()
                .body(body)
                .post("/v1/operator/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static JsonPath outcome(String location) {
        await().atMost(PATIENCE)
                .until(() -> !List.of("REQUESTED", "RUNNING")
                        .contains(asOperator().get(location).jsonPath().getString("status")));
        return asOperator().get(location).jsonPath();
    }

    private static RequestSpecification asOperator() {
        return as(UUID.randomUUID(), "REGION", "operator").contentType("application/json");
    }

    private RequestSpecification asProvider() {
        return as(provider, "PROVIDER", "case-worker");
    }

    private static RequestSpecification as(UUID organisation, String kind, String role) {
        var token = Tokens.of("olga")
                .organisation(organisation, kind)
                .region("flevoland")
                .roles(role)
                .sign();
        return given().auth().oauth2(token);
    }

    private static int shadowCases() {
        return Integer.parseInt(texts("select count(*)::text from reporting_rebuild.case_standing")
                .get(0));
    }

    private static List<String> shadowTables() {
        return texts("select relname from pg_class where relnamespace = 'reporting_rebuild'::regnamespace");
    }

    private static List<String> texts(String query) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (answer.next()) {
                found.add(answer.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = TestDatabase.connect();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    /** Two threads that end with the test. */
    private static final class Threads implements AutoCloseable {
        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        Future<?> submit(Runnable work) {
            return pool.submit(work);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
