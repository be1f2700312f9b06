package nl.weerthuis.platform.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class DigestApiTest {

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(50).toList();

    @BeforeEach
    void nothing() throws SQLException {
        execute("delete from probe.digested");
    }

    @Test
    void rows_that_came_in_another_order_at_another_time_digest_alike() throws SQLException {
        fill(1, "2026-01-01");
        var first = digest();

        execute("delete from probe.digested");
        fill(2, "2026-06-01");

        assertThat(digest()).isEqualTo(first);
    }

    @Test
    void one_letter_more_or_one_row_less_shows() throws SQLException {
        fill(1, "2026-01-01");
        var whole = digest();

        execute("update probe.digested set word = word || 'x' where id = '%s'".formatted(ids.get(7)));
        var changed = digest();
        execute("delete from probe.digested where id = '%s'".formatted(ids.get(7)));

        assertThat(List.of(whole, changed, digest())).doesNotHaveDuplicates();
    }

    @Test
    void nothing_has_a_digest_too() {
        assertThat(digest()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(read().getLong("find { it.name == 'digested' }.rows")).isZero();
    }

    @Test
    void only_an_operator_may_ask() {
        given().auth()
                .oauth2(token("case-worker"))
                .get("/v1/operator/digests")
                .then()
                .statusCode(403);
    }

    private String digest() {
        return read().getString("find { it.name == 'digested' }.sha256");
    }

    private static JsonPath read() {
        return given().auth()
                .oauth2(token("operator"))
                .get("/v1/operator/digests")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void fill(long seed, String day) throws SQLException {
        var places = new ArrayList<>(IntStream.range(0, ids.size()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        for (var place : places) {
            execute("insert into probe.digested (id, word, written_at) values ('%s', 'word %d', '%s')"
                    .formatted(ids.get(place), place, day));
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = TestDatabase.connect();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private static String token(String role) {
        return Tokens.of("olga")
                .organisation(UUID.randomUUID(), "REGION")
                .region("flevoland")
                .roles(role)
                .sign();
    }
}
