package nl.weerthuis.housing.delivery;

import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** What goes wrong while a large delivery is worked off: nothing is lost, nothing is done twice, nobody's name gets out. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class DeliveryFaultsApiTest {

    private static final String CANARY = "Kanarievogel";

    private final UUID corporation = UUID.randomUUID();

    @Test
    void a_batch_that_dies_in_its_middle_is_done_once_and_as_a_whole() throws SQLException {
        done(send(list(700, 700)));
        try (var hand = TestDatabase.connect()) {
            var holder = held(hand, "U-700");
            // Its words are new, so the batch in which it stands has to wait for it.
            var delivery = send(list(1, 900).replace("615.20", "616.20"));

            for (int death = 0; death < 2; death++) {
                var victim = awaitWaiting(holder);
                assertThat(view(delivery).getInt("accepted")).isLessThan(900);
                run("select pg_terminate_backend(" + victim + ")");
                await().atMost(AnOffer.PATIENCE).until(() -> !waitingFor(holder).contains(victim));
            }
            hand.rollback();
            done(delivery);
            var view = view(delivery);
            assertThat(view.getInt("accepted")).isEqualTo(900);
            assertThat(view.getInt("rejected") + view.getInt("stale") + view.getInt("unchanged"))
                    .isZero();
        }
        assertThat(number("select count(*) from housing.dwelling where corporation_id = ?"))
                .isEqualTo(900);
        // One fact for each, however often its batch was begun; another rent of a dwelling that is let is none.
        assertThat(number("select count(*) from housing.outbox o join housing.dwelling d on d.id = o.subject"
                        + " where d.corporation_id = ? and o.type = 'nl.weerthuis.dwelling-registered.v1'"))
                .isEqualTo(900);
        assertThat(number("select count(*) from housing.outbox o join housing.dwelling d on d.id = o.subject"
                        + " where d.corporation_id = ?"))
                .isEqualTo(900);
    }

    @Test
    void it_stops_when_the_access_of_who_sent_it_is_withdrawn() throws SQLException {
        done(send(list(700, 700)));
        UUID delivery;
        try (var hand = TestDatabase.connect()) {
            var holder = held(hand, "U-700");
            delivery = send(list(1, 1_300).replace("615.20", "616.20"));
            awaitWaiting(holder);
            withdraw("somebody-system");
            await().atMost(AnOffer.PATIENCE).until(this::isShutOut);
            hand.rollback();
        }
        await().atMost(AnOffer.PATIENCE)
                .until(() -> view(delivery).getString("state").equals("STOPPED"));

        // What was begun is finished, what was not is thrown away.
        assertThat(view(delivery).getInt("accepted")).isEqualTo(1_000);
        assertThat(view(delivery).getInt("waiting")).isEqualTo(300);
        assertThat(number(
                        "select count(*) from housing.delivery_record r join housing.delivery d on d.id = r.delivery_id"
                                + " where d.corporation_id = ? and r.content is not null"))
                .isZero();
        assertThat(number("select count(*) from housing.dwelling where corporation_id = ?"))
                .isEqualTo(1_000);
    }

    @Test
    void no_name_of_a_person_is_in_a_log_or_a_table_whatever_became_of_the_record() throws SQLException {
        var said = new StringBuffer();
        var ear = listening(said);
        try {
            var person = "\"relatie\": {\"soort\": {\"code\": \"NAT\"}, \"achternaam\": \"" + CANARY
                    + "\", \"bsn\": \"999990019\"}, \"contactmomenten\": [{\"omschrijving\": \"" + CANARY + "\"}],";
            for (var kind :
                    List.of("EENHEID", "PUBLICATIE", "KANDIDAAT", "AANBIEDING", "TOEWIJZING", "HUUROVEREENKOMST")) {
                var good = unit("U-1").replaceFirst("\\{", "{" + person);
                var unreadable = "{" + person + " \"status\": 7, \"idExtern\": \"U-2\"}";
                var poor = "{" + person + " \"idExtern\": \"U-3\"}";
                done(send(kind, "[%s, %s, %s]".formatted(good, unreadable, poor)));
                system(corporation)
                        .body("[%s, %s, %s]".formatted(good, unreadable, poor))
                        .post("/v1/vera/" + path(kind));
                system(corporation)
                        .queryParam("kind", kind)
                        .body("[" + unreadable)
                        .post("/v1/vera/deliveries");
            }
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }

        assertThat(said).doesNotContain(CANARY).doesNotContain("999990019");
        for (var table : List.of("delivery_record", "vera_record", "outbox", "dwelling", "outgoing_message")) {
            assertThat(numberOf(
                            "select count(*) from housing.%s t where t::text like '%%%s%%'".formatted(table, CANARY)))
                    .as(table)
                    .isZero();
        }
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(1));
    }

    private static Handler listening(StringBuffer said) {
        var ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.append(line.getMessage()).append(' ');
                if (line.getParameters() != null) {
                    for (var parameter : line.getParameters()) {
                        said.append(parameter).append(' ');
                    }
                }
                if (line.getThrown() != null) {
                    said.append(line.getThrown()).append(line.getThrown().getCause());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(ear);
        return ear;
    }

    private static String path(String kind) {
        return Map.of(
                        "EENHEID", "eenheden",
                        "PUBLICATIE", "publicaties",
                        "KANDIDAAT", "kandidaten",
                        "AANBIEDING", "aanbiedingen",
                        "TOEWIJZING", "toewijzingen",
                        "HUUROVEREENKOMST", "overeenkomsten")
                .get(kind);
    }

    private void withdraw(String subject) {
        try (var publisher = EventPublisher.connect()) {
            publisher.publish(
                    "allocation-region.v1",
                    SampleEvent.of("nl.weerthuis.access-withdrawn.v1", "allocation-region")
                            .about(UUID.randomUUID())
                            .data(Map.of(
                                    "subject",
                                    subject,
                                    "organisationId",
                                    corporation,
                                    "roles",
                                    List.of(),
                                    "withdrawnOn",
                                    Housing.today())));
        }
    }

    private boolean isShutOut() {
        return system(corporation).get("/v1/vera/deliveries").statusCode() >= 401;
    }

    /** The row of a dwelling, in somebody's hand; the process id of that connection. */
    private int held(Connection hand, String reference) throws SQLException {
        hand.setAutoCommit(false);
        try (var query = hand.prepareStatement("select pg_backend_pid() from housing.dwelling"
                + " where corporation_id = ? and corporation_reference = ? for update")) {
            query.setObject(1, corporation);
            query.setString(2, reference);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getInt(1);
            }
        }
    }

    private int awaitWaiting(int holder) throws SQLException {
        await().atMost(AnOffer.PATIENCE).until(() -> !waitingFor(holder).isEmpty());
        return waitingFor(holder).get(0);
    }

    private static List<Integer> waitingFor(int holder) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid)) order by pid")) {
            query.setInt(1, holder);
            var pids = new ArrayList<Integer>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    pids.add(rows.getInt(1));
                }
            }
            return pids;
        }
    }

    private UUID send(String body) {
        return send("EENHEID", body);
    }

    private UUID send(String kind, String body) {
        return UUID.fromString(system(corporation)
                .queryParam("kind", kind)
                .body(body)
                .post("/v1/vera/deliveries")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id"));
    }

    private void done(UUID delivery) {
        await().atMost(AnOffer.PATIENCE.multipliedBy(3))
                .until(() -> view(delivery).getString("state").equals("DONE"));
    }

    private JsonPath view(UUID delivery) {
        return officer(corporation)
                .get("/v1/vera/deliveries/{id}", delivery)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String list(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> unit("U-" + number))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String unit(String key) {
        return """
                {"idExtern": "%s", "soort": {"code": "WOO"}, "detailSoort": {"code": "POF"}, "status": {"code": "VEH"},
                 "adres": {"straatnaam": "Voorbeeldstraat", "huisnummer": "12", "postcode": "1315HR",
                 "gemeente": {"code": "0034", "naam": "Almere"}}, "kamersAantal": 2, "rekenhuur": 615.20}""".formatted(key);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, corporation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static int numberOf(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
