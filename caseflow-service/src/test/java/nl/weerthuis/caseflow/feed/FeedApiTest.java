package nl.weerthuis.caseflow.feed;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Api;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class FeedApiTest {

    private static final String REGION = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String system = Actors.token("PROVIDER", provider, REGION, "system");

    @Inject
    PlaceChanges placeChanges;

    @Test
    void what_happens_to_a_case_is_told_in_its_order_and_thin() {
        var id = idOf(nominate(system, aNomination().prepared()));
        Api.check(id, REGION).then().statusCode(200);

        var feed = awaited(0, 2);

        assertThat(feed.<List<String>>path("items.kind")).startsWith("case-submitted");
        assertThat(feed.<List<String>>path("items.cursor")).containsExactly("1", "2");
        assertThat(feed.<List<String>>path("items.link")).containsOnly("/v1/cases/" + id);
        assertThat(feed.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "cursor", "kind", "at", "caseId", "link");
        assertThat(feed.<String>path("next")).isEqualTo("2");
        assertThat(feed.<Boolean>path("more")).isFalse();
    }

    @Test
    void a_reader_goes_on_where_it_stopped() {
        for (int i = 0; i < 3; i++) {
            nominate(system, aNomination()).then().statusCode(201);
        }
        awaited(0, 3);

        var first = read("after=0&limit=2");
        var second = read("after=%s&limit=2".formatted(first.<String>path("next")));
        var third = read("after=" + second.<String>path("next"));

        assertThat(first.<Boolean>path("more")).isTrue();
        assertThat(second.<List<String>>path("items.cursor")).containsExactly("3");
        assertThat(third.<List<Object>>path("items")).isEmpty();
        assertThat(third.<String>path("next")).isEqualTo("3");
    }

    @Test
    void what_began_earlier_and_commits_later_is_not_lost() throws SQLException {
        var id = idOf(nominate(system, aNomination()));
        awaited(0, 1);
        try (var late = TestDatabase.connect()) {
            late.setAutoCommit(false);
            insertChange(late, id, 2, "began-first");
            idOf(nominate(system, aNomination()));
            var seen = awaited(1, 1);
            assertThat(seen.<List<String>>path("items.kind")).containsExactly("case-submitted");

            late.commit();

            var after = awaited(Long.parseLong(seen.path("next")), 1);
            assertThat(after.<List<String>>path("items.kind")).containsExactly("began-first");
        }
    }

    @Test
    void nobody_reads_the_changes_of_another() {
        nominate(system, aNomination()).then().statusCode(201);
        awaited(0, 1);
        var stranger = Actors.token("PROVIDER", UUID.randomUUID(), REGION, "system");

        assertThat(as(stranger).get("/v1/changes").<List<Object>>path("items")).isEmpty();
        assertThat(as(Actors.coordinator(REGION)).get("/v1/changes").statusCode())
                .isEqualTo(403);
        assertThat(as(system).get("/v1/changes?after=-1").statusCode()).isEqualTo(400);
        assertThat(as(system).get("/v1/changes?limit=501").statusCode()).isEqualTo(400);
    }

    @Test
    void who_is_on_the_conflict_list_of_a_case_hears_nothing_of_it() {
        var colleague = Tokens.of("colleague-" + UUID.randomUUID())
                .organisation(provider, "PROVIDER")
                .region(REGION)
                .roles("case-worker");
        var subject = "relative-" + UUID.randomUUID();
        var listed = Tokens.of(subject)
                .organisation(provider, "PROVIDER")
                .region(REGION)
                .roles("case-worker")
                .sign();
        var id = idOf(nominate(colleague.sign(), aNomination()));
        awaited(0, 1);
        assertThat(as(listed).get("/v1/changes").<List<Object>>path("items")).isNotEmpty();

        as(colleague.sign())
                .body(Map.of("subject", subject, "ground", "KINSHIP"))
                .post("/v1/cases/%s/conflicts".formatted(id))
                .then()
                .statusCode(201);

        assertThat(as(listed).get("/v1/changes").<List<Object>>path("items")).isEmpty();
    }

    private static void insertChange(java.sql.Connection connection, UUID caseId, int position, String kind)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into caseflow.case_change"
                + " (id, case_id, position, changed_at, kind, actor, organisation_kind)"
                + " values (gen_random_uuid(), ?, ?, now() - interval '1 minute', ?, 'test', 'SERVICE')")) {
            insert.setObject(1, caseId);
            insert.setInt(2, position);
            insert.setString(3, kind);
            insert.executeUpdate();
        }
    }

    private Response read(String query) {
        return as(system).get("/v1/changes?" + query);
    }

    private Response awaited(long after, int most) {
        until(() -> {
            placeChanges.handle();
            return read("after=" + after).<List<Object>>path("items").size() >= most;
        });
        return read("after=" + after);
    }
}
