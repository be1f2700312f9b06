package nl.weerthuis.production.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Two processes of every service under traffic; then one of each stops in the midst of it. */
final class Beside {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REGION = "f38b2ffc-80a4-4f5a-91c9-bc701e7ea419";
    private static final String PROVIDER = "89be9c1c-8eb5-440f-96f4-488157241955";
    private static final String CORPORATION = "0d3a1a4e-5e0a-4b06-9a0f-6a2b6a3f7c55";
    private static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");
    private static final int CALLERS = 4;
    private static final int EACH = 15;

    /** Who listens to whom: source and listener (contracts/asyncapi). */
    private static final List<List<String>> WAYS = List.of(
            List.of("caseflow", "caseflow", "allocation"),
            List.of("caseflow", "caseflow", "reporting"),
            List.of("caseflow", "caseflow-matching", "allocation"),
            List.of("housing", "housing", "allocation"),
            List.of("housing", "housing", "reporting"),
            List.of("allocation", "allocation-case", "caseflow"),
            List.of("allocation", "allocation-case", "reporting"),
            List.of("allocation", "allocation-region", "caseflow"),
            List.of("allocation", "allocation-region", "housing"),
            List.of("allocation", "allocation-region", "reporting"));

    private final Side side;
    private final Set<String> nominated = new ConcurrentSkipListSet<>();
    private final Set<String> registered = new ConcurrentSkipListSet<>();
    private String provider;
    private String corporation;

    private Beside(Side side) {
        this.side = side;
    }

    /** @return what was measured, for the report */
    static String run(Path running, Path joining) throws Exception {
        try (var side = Side.up(running)) {
            return new Beside(side).run(joining);
        }
    }

    private String run(Path joining) throws Exception {
        lay();
        var joined = new ArrayList<Process>();
        for (var service : SERVICES) {
            joined.add(side.join(joining, service));
        }
        partitionsAreSplit();

        traffic(() -> {});
        // Answers that were given are kept; what was refused at the door is sent again, with the same key, to the
        // other.
        var exits = new TreeMap<String, Long>();
        traffic(() -> {
            for (int i = 0; i < joined.size(); i++) {
                exits.put(SERVICES.get(i), stop(joined.get(i)));
            }
        });
        traffic(() -> {});

        everythingArrivedOnce();
        return "%d nominations, %d dwellings; SIGTERM to exit in ms: %s"
                .formatted(nominated.size(), registered.size(), exits);
    }

    private void lay() throws Exception {
        var coordinator = side.token("coordinator", REGION, "REGION", "table-coordinator");
        provider = side.token("case-worker", PROVIDER, "PROVIDER", "case-worker");
        register(coordinator, REGION, "REGION", "Regio", "null");
        register(coordinator, PROVIDER, "PROVIDER", "Aanbieder", "\"99002000\"");
        corporation = side.token("housing-officer", CORPORATION, "CORPORATION", "housing-officer");
        register(coordinator, CORPORATION, "CORPORATION", "Corporatie", "\"99002001\"");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> nominate(port("CASEFLOW"), UUID.randomUUID().toString()) == 201
                        && registerDwelling(port("HOUSING"), UUID.randomUUID().toString()) == 201);
    }

    private void register(String token, String id, String kind, String name, String kvk) throws Exception {
        var body = """
                {"id": "%s", "kind": "%s", "name": "%s", "kvkNumber": %s, "municipalityCodes": ["0995"], "signatory": true}
                """.formatted(id, kind, name, kvk);
        var answer = side.post(
                port("ALLOCATION"),
                "/v1/organisations",
                token,
                UUID.randomUUID().toString(),
                body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Cases and dwellings, in turns at the first and at the second process of a service; all must be taken. */
    private void traffic(Deed inTheMidst) throws Exception {
        var threads = new ArrayList<Thread>();
        var failures = new ArrayList<Throwable>();
        for (int caller = 0; caller < CALLERS; caller++) {
            var thread = new Thread(() -> {
                for (int i = 0; i < EACH; i++) {
                    int higher = i % 2 == 0 ? 0 : Side.SECOND;
                    persistently(port("CASEFLOW") + higher, port("CASEFLOW"), this::nominate);
                    persistently(port("HOUSING") + higher, port("HOUSING"), this::registerDwelling);
                }
            });
            thread.setUncaughtExceptionHandler((where, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        inTheMidst.run();
        for (var thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
        assertThat(failures).isEmpty();
    }

    /** As an edge does: a door that is closed is not an answer. */
    private void persistently(int port, int other, Command command) {
        var key = UUID.randomUUID().toString();
        try {
            int status = triedAt(port, key, command);
            assertThat(status == 503 ? triedAt(other, key, command) : status).isEqualTo(201);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int triedAt(int port, String key, Command command) throws IOException, InterruptedException {
        try {
            return command.send(port, key);
        } catch (IOException closed) {
            return 503;
        }
    }

    private int nominate(int port, String key) throws IOException, InterruptedException {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        // The same key has to bring the same body.
        var reference = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII));
        var body = """
                {"clientReference": "%s",
                 "client": {"familyName": "Voorbeeld", "givenNames": "Jan", "birthDate": "1990-05-17"},
                 "targetGroup": "SHELTERED_LIVING", "facilityKind": {"list": "WMO020", "code": "15"},
                 "readyOn": "%s", "household": {"adults": 1, "children": []},
                 "origin": {"basis": "KNOWN", "municipality": "0995", "evidence": [{"kind": "LAST_INDEPENDENT_ADDRESS", "on": "2024-01-01"}]},
                 "searchProfile": {"rooms": 2, "rentClass": "RENT_CAP_SMALL", "stepFree": false, "areas": [], "exclusions": []},
                 "preconditions": [{"code": "INCOME", "status": "MET"}],
                 "consents": [{"partyKind": "REGION", "scope": "TABLE"}]}
                """.formatted(reference, today.minusDays(30));
        return sent(side.post(port, "/v1/cases", provider, key, body), nominated);
    }

    private int registerDwelling(int port, String key) throws IOException, InterruptedException {
        var body = """
                {"corporationReference": "%s",
                 "address": {"street": "Voorbeeldstraat", "houseNumber": "1", "postcode": "8232AA", "city": "Lelystad"},
                 "municipalityCode": "0995", "neighbourhoodCode": "BU09950101", "rooms": 2, "floorArea": 55, "floor": 1,
                 "stepFree": false, "housingForm": "SELF_CONTAINED", "rentCents": 60000, "rentAllowancePossible": true}
                """.formatted(key);
        return sent(side.post(port, "/v1/dwellings", corporation, key, body), registered);
    }

    private static int sent(HttpResponse<String> answer, Set<String> made) {
        if (answer.statusCode() == 201) {
            made.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", ""));
        }
        return answer.statusCode();
    }

    private static int port(String service) {
        return Side.PORTS.get(service);
    }

    private static long stop(Process process) throws InterruptedException {
        long begin = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("It ends when it is asked to")
                .isTrue();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** Each of two processes of a service has partitions, and none is in two hands. */
    private void partitionsAreSplit() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", side.bootstrap()))) {
            for (var service : SERVICES) {
                var group = "weerthuis." + service;
                await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                    var members = admin.describeConsumerGroups(List.of(group))
                            .all()
                            .get(30, TimeUnit.SECONDS)
                            .get(group)
                            .members();
                    assertThat(members.size()).as(group).isEqualTo(2);
                    var held = members.stream()
                            .flatMap(member -> member.assignment().topicPartitions().stream())
                            .toList();
                    assertThat(held).doesNotHaveDuplicates();
                    assertThat(members)
                            .allMatch(member ->
                                    !member.assignment().topicPartitions().isEmpty());
                });
            }
        }
    }

    /** Each thing that was made is one fact on its topic, in the order of its subject; all who listen stand at the last. */
    private void everythingArrivedOnce() throws Exception {
        for (var way : WAYS) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(behind(way))
                            .as("facts of channel %2$s of %1$s that %3$s has not applied", way.toArray())
                            .isZero());
        }
        for (var service : SERVICES) {
            assertThat(count("select count(*) from %s.held_event".formatted(service)))
                    .isZero();
        }
        assertThat(stated("weerthuis.caseflow.v1", "nl.weerthuis.case-submitted.v1"))
                .containsExactlyInAnyOrderElementsOf(nominated);
        assertThat(stated("weerthuis.housing.v1", "nl.weerthuis.dwelling-registered.v1"))
                .containsExactlyInAnyOrderElementsOf(registered);
    }

    private long behind(List<String> way) throws SQLException, IOException {
        return count("""
                select count(*) from %1$s.outbox o where channel = '%2$s' and (sent_at is null or not exists (
                    select from %3$s.inbox i where i.source like '%%:%2$s' and i.subject = o.subject
                    and i.last_sequence >= o.sequence))
                """.formatted(way.toArray()));
    }

    /** Subjects of the facts of a type; one relay at a time: no fact twice, and none before the one that it follows. */
    private List<String> stated(String topic, String type) throws IOException {
        var sequences = new HashMap<String, List<Long>>();
        var subjects = new ArrayList<String>();
        for (var fact : read(topic)) {
            var event = Side.parse(fact);
            var subject = event.path("subject").asText();
            sequences
                    .computeIfAbsent(subject, ignored -> new ArrayList<>())
                    .add(event.path("sequence").asLong());
            if (event.path("type").asText().equals(type)) {
                subjects.add(subject);
            }
        }
        assertThat(sequences)
                .allSatisfy((subject, numbers) -> assertThat(numbers)
                        .isEqualTo(LongStream.rangeClosed(1, numbers.size())
                                .boxed()
                                .toList()));
        return subjects;
    }

    private long count(String query) throws SQLException, IOException {
        try (var connection = side.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> read(String topic) {
        var settings = new Properties();
        settings.put("bootstrap.servers", side.bootstrap());
        var facts = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(fact -> facts.add(fact.value()));
            }
        }
        return facts;
    }

    private interface Deed {
        void run() throws Exception;
    }

    private interface Command {
        int send(int port, String key) throws IOException, InterruptedException;
    }
}
