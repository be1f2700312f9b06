package nl.weerthuis.platform.metric;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class FigureSamplerTest {

    @Inject
    FigureSampler sampler;

    @Test
    void figures_are_about_all_rows_and_follow_them() throws SQLException {
        var name = "figure-" + UUID.randomUUID();
        execute("insert into probe.owned_row values (gen_random_uuid(), '%s')".formatted(name));
        sampler.sample();
        assertThat(metrics()).contains("probe_rows{name=\"%s\"} 1.0".formatted(name));
        assertThat(metrics()).containsPattern("probe_counts [1-9]");

        execute("delete from probe.owned_row where name = '%s'".formatted(name));
        sampler.sample();

        assertThat(metrics()).doesNotContain(name);
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
