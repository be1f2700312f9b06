package nl.weerthuis.production.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Two processes of caseflow and of allocation under traffic; then one of each stops in the midst of it. */
final class Beside {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String REGION = "f38b2ffc-80a4-4f5a-91c9-bc701e7ea419";
    private static final String PROVIDER = "89be9c1c-8eb5-440f-96f4-488157241955";
    private static final int CALLERS = 4;
    private static final int EACH = 15;

    private final Side side;
    private final Set<String> nominated = new ConcurrentSkipListSet<>();
    private final AtomicInteger number = new AtomicInteger();
    private String provider;

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
        var caseflow = side.join(joining, "caseflow");
        var allocation = side.join(joining, "allocation");
        partitionsAreSplit();

        var first = new TreeMap<Integer, Integer>();
        traffic(first, () -> {});
        assertThat(first.keySet()).containsExactly(201);

        // Answers that were given are kept; what was refused at the door is sent again, with the same key, to the
        // other.
        var second = new TreeMap<Integer, Integer>();
        var milliseconds = new ArrayList<Long>();
        traffic(second, () -> {
            milliseconds.add(stop(caseflow));
            milliseconds.add(stop(allocation));
        });
        assertThat(second.keySet()).containsExactly(201);

        var third = new TreeMap<Integer, Integer>();
        traffic(third, () -> {});
        assertThat(third.keySet()).containsExactly(201);

        everythingArrivedOnce();
        return "%d nominations, SIGTERM to exit: caseflow %d ms, allocation %d ms"
                .formatted(nominated.size(), milliseconds.get(0), milliseconds.get(1));
    }

    private void lay() throws Exception {
        var coordinator = side.token("coordinator", REGION, "REGION", "table-coordinator");
        provider = side.token("case-worker", PROVIDER, "PROVIDER", "case-worker");
        register(coordinator, REGION, "REGION", "Regio", "null");
        register(coordinator, PROVIDER, "PROVIDER", "Aanbieder", "\"99002000\"");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        nominate(Side.PORTS.get("CASEFLOW"), UUID.randomUUID().toString()) == 201);
    }

    private void register(String token, String id, String kind, String name, String kvk) throws Exception {
        var body = """
                {"id": "%s", "kind": "%s", "name": "%s", "kvkNumber": %s, "municipalityCodes": ["0995"], "signatory": true}
                """.formatted(id, kind, name, kvk);
        var answer = side.post(
                Side.PORTS.get("ALLOCATION"),
                "/v1/organisations",
                token,
                UUID.randomUUID().toString(),
                body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void traffic(Map<Integer, Integer> statuses, Deed inTheMidst) throws Exception {
        var threads = new ArrayList<Thread>();
        var failures = new ArrayList<Throwable>();
        for (int caller = 0; caller < CALLERS; caller++) {
            int own = Side.PORTS.get("CASEFLOW");
            var thread = new Thread(() -> {
                for (int i = 0; i < EACH; i++) {
                    int status = persistently(i % 2 == 0 ? own : own + Side.SECOND, own);
                    synchronized (statuses) {
                        statuses.merge(status, 1, Integer::sum);
                    }
                }
            });
            thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
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
    private int persistently(int port, int other) {
        var key = UUID.randomUUID().toString();
        try {
            int status = nominate(port, key);
            return status == 503 ? nominate(other, key) : status;
        } catch (IOException closed) {
            try {
                return nominate(other, key);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private int nominate(int port, String key) throws IOException, InterruptedException {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        // The same key has to bring the same body.
        var reference = UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
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
        var answer = side.post(port, "/v1/cases", provider, key, body);
        if (answer.statusCode() == 201) {
            nominated.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", ""));
            number.incrementAndGet();
        }
        return answer.statusCode();
    }

    private static long stop(Process process) throws InterruptedException {
        long begin = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("It ends when it is asked to")
                .isTrue();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** Each of two processes of allocation and of caseflow has partitions, and none is in two hands. */
    private void partitionsAreSplit() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", side.bootstrap()))) {
            for (var group : List.of("weerthuis.caseflow", "weerthuis.allocation")) {
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

    /** Each nomination is one fact on the topic, in the order of its subject, and allocation stands at the last one. */
    private void everythingArrivedOnce() throws Exception {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(count("select count(*) from caseflow.outbox where sent_at is null"))
                    .isZero();
            assertThat(count("""
                    select (select count(*) from caseflow.outbox)
                         - (select coalesce(sum(last_sequence), 0) from allocation.inbox where source like '%:caseflow%')
                    """)).isZero();
            assertThat(count("select count(*) from allocation.held_event")).isZero();
        });
        var sequences = new HashMap<String, List<Long>>();
        var submitted = new ArrayList<String>();
        for (var fact : read("weerthuis.caseflow.v1")) {
            var event = Side.parse(fact);
            var subject = event.path("subject").asText();
            sequences
                    .computeIfAbsent(subject, ignored -> new ArrayList<>())
                    .add(event.path("sequence").asLong());
            if (event.path("type").asText().equals("nl.weerthuis.case-submitted.v1")) {
                submitted.add(subject);
            }
        }
        assertThat(submitted).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(new TreeSet<>(nominated));
        // One relay at a time: no fact twice, and none before the one that it follows.
        assertThat(sequences)
                .allSatisfy((subject, numbers) -> assertThat(numbers)
                        .isEqualTo(java.util.stream.LongStream.rangeClosed(1, numbers.size())
                                .boxed()
                                .toList()));
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
}
