package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.trial.TrialRegion;

/** The one region of this build, with its fixture; started when the first test asks for it. */
final class Trial {

    static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");
    static final Path DOCUMENTS = TrialRegion.root().resolve("docs/domain/authorisation");
    static final Path RESULTS = TrialRegion.root().resolve("deploy/authorisation/target/authorisation");
    static final Path CONTRACTS = TrialRegion.root().resolve("contracts");
    static final long SEED = Long.getLong("authorisation.seed", System.currentTimeMillis());
    static final boolean ALL = "all".equals(System.getProperty("authorisation"));

    private static final int BASE = 21_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static TrialRegion region;
    private static Gate gate;
    private static Fixture fixture;
    private static Journeys journeys;
    private static final Evidence EVIDENCE = new Evidence();
    private static final Map<String, OpenApi> DOCUMENTS_OF_SERVICES = new LinkedHashMap<>();

    private Trial() {}

    static synchronized TrialRegion region() {
        if (region == null) {
            System.out.printf("Repeat with -Dauthorisation.seed=%d%n", SEED);
            region = TrialRegion.up("authorisation", BASE, "--fresh", "--no-demonstration");
            Runtime.getRuntime().addShutdownHook(new Thread(region::close, "region"));
            try {
                region.awaitReady(PATIENCE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return region;
    }

    static synchronized Gate gate() {
        if (gate == null) {
            gate = new Gate(region());
        }
        return gate;
    }

    static synchronized Fixture fixture() {
        if (fixture == null) {
            fixture = new Fixture(gate(), SEED);
            fixture.make();
        }
        return fixture;
    }

    /** What was found while cases were led home by all who may; done once. */
    static synchronized Journeys journeys() {
        if (journeys == null) {
            journeys = new Journeys(fixture(), gate());
            journeys.make();
        }
        return journeys;
    }

    static Evidence evidence() {
        return EVIDENCE;
    }

    static synchronized OpenApi openApi(String service) {
        return DOCUMENTS_OF_SERVICES.computeIfAbsent(
                service,
                name -> new OpenApi(
                        name,
                        gate().raw(name, "GET", "/v1/openapi.json", Map.of("Accept", "application/json"), null)
                                .json()));
    }

    static List<Operation> operations() {
        return SERVICES.stream()
                .flatMap(service -> openApi(service).operations().stream())
                .toList();
    }

    /** For the evidence: what was run and what came out. */
    static void write(String file, Object result) {
        try {
            Files.createDirectories(RESULTS);
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(RESULTS.resolve(file).toFile(), result);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
