package nl.weerthuis.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many reserve one dwelling at the same moment: one holds it, and all others hear so soon. */
final class OneDwellingBenchmark {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GOAL_MILLIS = 250;
    private static final int WARM = 3;

    private static final String DWELLING = """
            {"corporationReference": "VHE-%d", "bagId": "0034010000012345", "municipalityCode": "0034",
             "neighbourhoodCode": "BU00340101", "rooms": 2, "floorArea": 48, "floor": 1, "stepFree": true,
             "housingForm": "SELF_CONTAINED", "rentCents": 61520, "rentAllowancePossible": true,
             "address": {"street": "Voorbeeldstraat", "houseNumber": "%d", "postcode": "1315HR", "city": "Almere"}}""";

    private final Region region;
    private final Requests officer;
    private final Requests coordinator;

    OneDwellingBenchmark(Region region) throws IOException, InterruptedException, SQLException {
        this.region = region;
        int port = region.port("HOUSING");
        var corporation = region.registered("CORPORATION");
        this.officer = new Requests(port, region.token("bench", corporation, "CORPORATION", "housing-officer"));
        var office = region.registered("REGION");
        this.coordinator = new Requests(port, region.token("bench", office, "REGION", "table-coordinator"));
    }

    /** What one of them was answered, and after how long. */
    private record Heard(int status, double millis) {}

    Map<String, Object> run(int callers, int dwellings) throws IOException, InterruptedException, ExecutionException {
        var connections = new ArrayList<Connection>();
        try {
            for (int i = 0; i < callers; i++) {
                connections.add(new Connection(region.port("HOUSING")));
            }
            for (int i = 0; i < WARM; i++) {
                race(connections, i);
            }
            var others = new ArrayList<Heard>();
            int winners = 0;
            for (int i = WARM; i < WARM + dwellings; i++) {
                var heard = race(connections, i);
                winners += (int)
                        heard.stream().filter(each -> each.status() == 201).count();
                heard.stream().filter(each -> each.status() != 201).forEach(others::add);
            }
            return result(callers, dwellings, winners, others);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static Map<String, Object> result(int callers, int dwellings, int winners, List<Heard> others) {
        var millis = others.stream().mapToDouble(Heard::millis).sorted().toArray();
        var result = new LinkedHashMap<String, Object>();
        result.put("callers", callers);
        result.put("dwellings", dwellings);
        result.put("reserved", winners);
        result.put(
                "toldThatItIsTaken",
                others.stream().filter(each -> each.status() == 409).count());
        result.put(
                "otherAnswers",
                others.stream().filter(each -> each.status() != 409).count());
        result.put("goalMillis", GOAL_MILLIS);
        result.put("p50Millis", millis[millis.length / 2]);
        result.put("p99Millis", millis[millis.length * 99 / 100]);
        result.put("worstMillis", Arrays.stream(millis).max().orElseThrow());
        return result;
    }

    private List<Heard> race(List<Connection> connections, int number)
            throws IOException, InterruptedException, ExecutionException {
        var dwelling = vacant(number);
        var until = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        var request = coordinator.post(
                "/v1/reservations", "{\"dwellingId\": \"%s\", \"until\": \"%s\"}".formatted(dwelling, until));
        var start = new CyclicBarrier(connections.size());
        var callers = Executors.newFixedThreadPool(connections.size());
        try {
            var calls = connections.stream()
                    .<Callable<Heard>>map(connection -> () -> {
                        start.await();
                        long begin = System.nanoTime();
                        int status = connection.send(request).status();
                        return new Heard(status, (System.nanoTime() - begin) / 1e6);
                    })
                    .toList();
            var heard = new ArrayList<Heard>();
            for (var call : callers.invokeAll(calls)) {
                heard.add(call.get());
            }
            return heard;
        } finally {
            callers.shutdown();
        }
    }

    private UUID vacant(int number) throws IOException {
        try (var connection = new Connection(region.port("HOUSING"))) {
            var made = connection
                    .send(officer.post("/v1/dwellings", DWELLING.formatted(System.nanoTime(), number + 1)))
                    .require(201);
            var id = UUID.fromString(JSON.readTree(made.body()).path("id").asText());
            var available = LocalDate.now().plusDays(10);
            connection
                    .send(officer.post(
                            "/v1/dwellings/%s/vacancies".formatted(id),
                            "{\"rentCents\": 61520, \"availableOn\": \"%s\"}".formatted(available)))
                    .require(201);
            return id;
        }
    }
}
