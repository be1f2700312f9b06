package nl.weerthuis.caseflow.imports;

import static nl.weerthuis.caseflow.Allocation.until;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.TestDatabase;

/** A region sets how many changes of a file go on without a person. */
public final class Threshold {

    private Threshold() {}

    public static void set(String region, int most) throws SQLException {
        try (var broker = EventPublisher.connect()) {
            broker.publish(
                    "allocation-region.v1",
                    GoldenEvents.of("allocation-region")
                            .sample("nl.weerthuis.parameters-set.v1")
                            .another()
                            .about(UUID.randomUUID())
                            .withData("region", region)
                            .withData("parameters", Map.of("IMPORT_CHANGES_WITHOUT_CONFIRMATION", most)));
        }
        until(() -> isSet(region));
    }

    private static boolean isSet(String region) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select count(*) from caseflow.region_parameter where region = ?")) {
            query.setString(1, region);
            try (var answer = query.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        }
    }
}
