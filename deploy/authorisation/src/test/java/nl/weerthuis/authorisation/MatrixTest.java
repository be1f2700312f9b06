package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every operation by every kind of reader, held against the tables that people read. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(3)
class MatrixTest {

    private static final Tables TABLES = Tables.read();
    private static Matrix matrix;

    @Test
    @Order(1)
    void the_tables_speak_of_every_operation_and_of_no_other() {
        var missing = new TreeSet<String>();
        var operations = Trial.operations();
        for (var operation : operations) {
            if (TABLES.row(operation).isEmpty()) {
                missing.add("%s has no row: say in %s/%s.csv who may have what of it."
                        .formatted(operation, Tables.FOLDER, operation.service()));
            }
        }
        for (var operation : TABLES.rows().keySet()) {
            if (!operations.contains(operation)) {
                missing.add("%s is no operation of the running service: remove its row from %s/%s.csv."
                        .formatted(operation, Tables.FOLDER, operation.service()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @Order(2)
    void the_tables_speak_of_every_property() {
        var missing = new TreeSet<String>();
        for (var operation : Trial.operations()) {
            for (var property : Trial.openApi(operation.service()).properties(operation)) {
                if (TABLES.dataClass(TABLES.answer(operation), property).isEmpty()) {
                    missing.add(
                            "%s may answer %s, which has no data class: add the line \"%s;%s;<class>;\" to %s/properties.csv."
                                    .formatted(operation, property, TABLES.answer(operation), property, Tables.FOLDER));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @Order(5)
    void who_may_not_is_denied_and_who_may_sees_what_is_theirs() {
        long start = System.nanoTime();
        matrix = new Matrix(TABLES, Trial.fixture(), Trial.gate());
        matrix.looks();
        report("looks", start);
        assertThat(matrix.judge().findings())
                .as("Repeat with -Dauthorisation.seed=%d", Trial.SEED)
                .isEmpty();
    }

    /** Before the deeds, which break a glass here and there. */
    @Test
    @Order(6)
    void what_is_given_as_a_file_is_what_is_given_as_an_answer() throws Exception {
        var search = new CanarySearch(Trial.region(), Trial.gate(), TABLES, Trial.fixture());
        search.downloads(matrix.requests());
        search.documents();
        Trial.write(
                "files.json",
                new TreeMap<>(Map.of(
                        "hits", search.hits(),
                        "searched", search.searched(),
                        "documented", Downloads.documented())));

        assertThat(search.hits())
                .as("Repeat with -Dauthorisation.seed=%d", Trial.SEED)
                .isEmpty();
        assertThat(search.searched()).containsKeys("files asked for", "documents");
    }

    @Test
    @Order(9)
    void who_may_do_it_can() {
        Trial.journeys();
        long start = System.nanoTime();
        matrix.deeds();
        report("deeds", start);
        assertThat(matrix.judge().findings())
                .as("Repeat with -Dauthorisation.seed=%d", Trial.SEED)
                .isEmpty();
    }

    /** Whoever may do something was seen to do it, or the list says why not. */
    @Test
    @Order(10)
    void everybody_who_may_do_it_was_seen_to() {
        var seen = new Coverage(TABLES, Trial.evidence(), matrix);
        Trial.write("done.json", seen.report());

        assertThat(Trial.journeys().findings()).isEmpty();
        assertThat(seen.faults())
                .as("Repeat with -Dauthorisation.seed=%d", Trial.SEED)
                .isEmpty();
    }

    /** An integrator sees at each operation a request that was made and what was answered. */
    @Test
    @Order(11)
    void every_operation_that_was_seen_has_an_example_that_its_document_allows() {
        var examples = Trial.gate().examples();
        var faults = new TreeSet<String>();
        for (var service : Trial.SERVICES) {
            if (Boolean.getBoolean("contracts.update")) {
                examples.update(service);
            }
            faults.addAll(examples.faults(service));
        }
        assertThat(faults)
                .as("-Dcontracts.update=true writes contracts/examples")
                .isEmpty();
    }

    @Test
    @Order(20)
    void nothing_that_identifies_stands_where_it_should_not() throws Exception {
        var search = new CanarySearch(Trial.region(), Trial.gate(), TABLES, Trial.fixture());
        search.answers();
        search.topics();
        search.logs();
        search.metrics();
        search.tables();
        if (Trial.ALL) {
            search.folders();
        }
        Trial.write("canaries.json", new TreeMap<>(Map.of("hits", search.hits(), "searched", search.searched())));
        var unknown = new TreeSet<>(search.hits());
        unknown.removeIf(hit -> TABLES.gaps().stream().anyMatch(gap -> gap.covers(hit)));
        assertThat(unknown)
                .as("Repeat with -Dauthorisation.seed=%d", Trial.SEED)
                .isEmpty();
    }

    private static void report(String phase, long start) {
        Map<String, Object> result = new TreeMap<>();
        result.put("phase", phase);
        result.put("seed", Trial.SEED);
        result.put("all", Trial.ALL);
        result.put("operations", Trial.operations().size());
        result.put("principals", TABLES.principals().size());
        result.put("cells", matrix.judge().cells());
        result.put("findings", matrix.judge().findings());
        result.put("knownGaps", matrix.judge().known());
        result.put("seconds", (System.nanoTime() - start) / 1_000_000_000);
        Trial.write(phase + ".json", result);
        System.out.printf(
                "Authorisation, %s: %d cells, %d findings, %s s (seed %d)%n",
                phase, matrix.judge().cells(), matrix.judge().findings().size(), result.get("seconds"), Trial.SEED);
    }
}
