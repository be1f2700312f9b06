package nl.weerthuis.platform.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "probe", streams = "probe.v1,access-log-heads.v1")
class ReviewApiTest {

    // A Wednesday at noon, Dutch time.
    private static final String NOON = "2026-03-11T11:00:00Z";

    @Inject
    OverdueReviews overdue;

    @Inject
    ServiceClock serviceClock;

    private final String region = "region-" + UUID.randomUUID();
    private final UUID provider = UUID.randomUUID();
    private final String worker = "worker-" + UUID.randomUUID();

    @AfterEach
    void presentTime() {
        serviceClock.reset();
    }

    @Test
    void looks_are_grouped_by_person_and_reason_and_ordinary_ones_are_not_there() throws SQLException {
        look(worker, UUID.randomUUID(), NOON, "STANDARD", false, "keeper");
        look(worker, UUID.randomUUID(), NOON, "STANDARD", true, "keeper");
        look(worker, UUID.randomUUID(), NOON, "PROTECTED", true, "keeper");
        // A Saturday, and a Wednesday before seven: Dutch winter time is an hour ahead.
        look(worker, UUID.randomUUID(), "2026-03-14T11:00:00Z", "STANDARD", false, "keeper");
        look(worker, UUID.randomUUID(), "2026-03-11T05:59:59Z", "STANDARD", false, "keeper");
        look(worker, UUID.randomUUID(), "2026-03-11T06:00:00Z", "STANDARD", false, "keeper");

        var seen = reviews(officer("Olga", provider, "PROVIDER"));

        assertThat(seen.<List<String>>path("items.reason"))
                .containsExactly("BREAK_GLASS", "PROTECTED_SUBJECT", "OUTSIDE_WORKING_HOURS");
        assertThat(seen.<List<Integer>>path("items.lines")).containsExactly(2, 1, 2);
        assertThat(seen.<List<String>>path("items.actor")).containsOnly(worker);
        assertThat(seen.<List<Boolean>>path("items.open")).containsOnly(true);
        assertThat(seen.<Integer>path("total")).isEqualTo(3);
        assertThat(reviews(officer("Olga", provider, "PROVIDER")).<List<String>>path("items.id"))
                .as("the same ids at every reading")
                .isEqualTo(seen.<List<String>>path("items.id"));
    }

    @Test
    void a_month_begins_and_ends_at_dutch_midnight() throws SQLException {
        // Dutch: the first of March at 00:30, and the first of April at 00:30 (summer time).
        look(worker, UUID.randomUUID(), "2026-02-28T23:30:00Z", "PROTECTED", false, "system");
        look(worker, UUID.randomUUID(), "2026-03-31T22:30:00Z", "PROTECTED", false, "system");

        var seen = reviews(officer("Olga", provider, "PROVIDER"));

        assertThat(seen.<List<Integer>>path("items.lines")).containsExactly(1);
        assertThat(seen.<String>path("items[0].firstAt")).isEqualTo("2026-02-28T23:30:00Z");
    }

    @Test
    void many_persons_in_an_hour_are_reviewed_and_those_of_a_system_are_not() throws SQLException {
        for (int i = 0; i <= 200; i++) {
            look(worker, UUID.randomUUID(), NOON, "STANDARD", false, "keeper");
            look("crm", UUID.randomUUID(), NOON, "STANDARD", false, "keeper system");
        }
        for (int i = 0; i < 200; i++) {
            look("careful", UUID.randomUUID(), NOON, "STANDARD", false, "keeper");
        }

        var seen = reviews(officer("Olga", provider, "PROVIDER"));

        assertThat(seen.<List<String>>path("items.reason")).containsExactly("MANY_SUBJECTS_IN_AN_HOUR");
        assertThat(seen.<Integer>path("items[0].subjects")).isEqualTo(201);
        assertThat(seen.<String>path("items[0].actor")).isEqualTo(worker);
    }

    @Test
    void an_officer_sees_the_own_organisation_and_the_region_s_officer_all_of_the_region() throws SQLException {
        look(worker, UUID.randomUUID(), NOON, "PROTECTED", false, "keeper");
        var id = reviews(officer("Olga", provider, "PROVIDER")).<String>path("items[0].id");

        assertThat(ids(officer("Rik", UUID.randomUUID(), "REGION"))).containsExactly(id);
        assertThat(ids(officer("Piet", UUID.randomUUID(), "PROVIDER"))).isEmpty();
        assertThat(ids(token("Ria", UUID.randomUUID(), "REGION", "elsewhere", "privacy-officer")))
                .isEmpty();
        assertThat(conclude(officer("Piet", UUID.randomUUID(), "PROVIDER"), id).statusCode())
                .isEqualTo(404);
        assertThat(reviews(token("Kim", provider, "PROVIDER", region, "keeper")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_conclusion_says_who_and_when_and_later_looks_open_the_review_again() throws SQLException {
        serviceClock.moveTo(Instant.parse("2026-04-15T10:00:00Z"));
        // Other tests look too.
        var before = overdue();
        look(worker, UUID.randomUUID(), NOON, "STANDARD", true, "keeper");
        var officer = officer("Olga", provider, "PROVIDER");
        var id = reviews(officer).<String>path("items[0].id");
        assertThat(overdue()).isEqualTo(before + 1);

        var concluded = conclude(officer, id);

        assertThat(concluded.statusCode()).isEqualTo(200);
        assertThat(concluded.<String>path("conclusion.outcome")).isEqualTo("EXPLAINED");
        assertThat(concluded.<String>path("conclusion.concludedBy")).isEqualTo("Olga");
        assertThat(concluded.<Boolean>path("open")).isFalse();
        assertThat(overdue()).isEqualTo(before);

        look(worker, UUID.randomUUID(), NOON, "STANDARD", true, "keeper");

        assertThat(reviews(officer).<Boolean>path("items[0].open")).isTrue();
        assertThat(reviews(officer).<String>path("items[0].id")).isEqualTo(id);
    }

    @Test
    void nobody_concludes_on_the_own_looks_also_past_the_service() throws SQLException {
        look("Olga", UUID.randomUUID(), NOON, "STANDARD", true, "privacy-officer");
        var officer = officer("Olga", provider, "PROVIDER");
        var id = reviews(officer).<String>path("items[0].id");

        assertThat(conclude(officer, id).<String>path("code")).isEqualTo("own-access-review");
        assertThat(conclude(officer("Rik", UUID.randomUUID(), "REGION"), id).statusCode())
                .isEqualTo(200);
        try (var connection = asCaller("Olga", "privacy-officer")) {
            assertThat(insert(connection, "somebody", "Olga")).isEqualTo(1);
            assertThatThrownBy(() -> insert(connection, "Olga", "Olga")).hasMessageContaining("row-level security");
        }
        try (var connection = asCaller("Olga", "privacy-officer")) {
            assertThatThrownBy(() -> insert(connection, "somebody", "another"))
                    .hasMessageContaining("row-level security");
        }
        for (var forbidden :
                List.of("update access_review_conclusion set actor = ''", "delete from access_review_conclusion")) {
            try (var connection = asCaller("Olga", "privacy-officer")) {
                assertThatThrownBy(() -> connection.createStatement().execute(forbidden))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void what_is_no_month_or_no_review_is_answered_as_such() {
        var officer = officer("Olga", provider, "PROVIDER");

        assertThat(as(officer).get("/v1/access-reviews").statusCode()).isEqualTo(400);
        assertThat(as(officer).get("/v1/access-reviews?month=2026-13").statusCode())
                .isEqualTo(400);
        assertThat(conclude(officer, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(conclude(officer, "20260300-0000-8000-8000-000000000000").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_person_sees_who_looked_and_no_names() throws SQLException {
        var subject = UUID.randomUUID();
        var other = UUID.randomUUID();
        look(worker, subject, "2026-03-11T10:00:00Z", "STANDARD", false, "keeper");
        look(worker, subject, NOON, "STANDARD", true, "keeper");
        look(worker, other, NOON, "STANDARD", true, "keeper");
        var client = token(subject.toString(), UUID.randomUUID(), "REGION", region, "client");

        var seen = looks(client, subject);

        assertThat(seen.<List<String>>path("items.at")).containsExactly(NOON, "2026-03-11T10:00:00Z");
        assertThat(seen.<List<String>>path("items.organisation")).containsOnly(provider.toString());
        assertThat(seen.<List<String>>path("items[0].fieldClasses")).containsExactly("P1", "P2");
        assertThat(seen.<Boolean>path("items[0].breakGlass")).isTrue();
        assertThat(seen.asString()).doesNotContain(worker);
        assertThat(looks(client, other).<Integer>path("total")).isZero();
        assertThat(looks(token("Kim", provider, "PROVIDER", region, "keeper"), subject)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_officer_sees_who_looked_page_by_page_and_leaves_a_look() throws SQLException {
        var subject = UUID.randomUUID();
        look(worker, subject, NOON, "STANDARD", false, "keeper");
        var officer = officer("Olga", provider, "PROVIDER");

        assertThat(looks(officer, subject).<List<String>>path("items.actor")).containsExactly(worker);
        var again = looks(officer, subject);

        assertThat(again.<List<String>>path("items.actor")).containsExactly("Olga", worker);
        assertThat(again.<List<String>>path("items.activity")).containsExactly("view-looks", "see");
        var second = as(officer).get("/v1/looks?subject=%s&page=3&pageSize=1".formatted(subject));
        assertThat(second.<List<String>>path("items.actor")).containsExactly(worker);
        assertThat(second.<Integer>path("total")).isEqualTo(3);
        assertThat(looks(officer("Piet", UUID.randomUUID(), "PROVIDER"), subject)
                        .<Integer>path("total"))
                .isZero();
    }

    @Test
    void the_database_itself_shows_lines_to_nobody_but_guards_and_the_person() throws SQLException {
        var subject = UUID.randomUUID();
        look(worker, subject, NOON, "STANDARD", false, "keeper");

        for (var guard : List.of("privacy-officer", "auditor")) {
            assertThat(visible("Olga", provider, "PROVIDER", region, guard))
                    .as(guard)
                    .isEqualTo(1);
            assertThat(visible("Olga", UUID.randomUUID(), "PROVIDER", region, guard))
                    .isZero();
            assertThat(visible("Olga", UUID.randomUUID(), "REGION", region, guard))
                    .isEqualTo(1);
            assertThat(visible("Olga", UUID.randomUUID(), "REGION", "elsewhere", guard))
                    .isZero();
        }
        assertThat(visible(subject.toString(), UUID.randomUUID(), "REGION", region, "client"))
                .isEqualTo(1);
        assertThat(visible(subject.toString(), UUID.randomUUID(), "REGION", region, "keeper"))
                .isZero();
        assertThat(visible(UUID.randomUUID().toString(), provider, "PROVIDER", region, "client"))
                .isZero();
        assertThat(visible(worker, provider, "PROVIDER", region, "keeper case-worker table-coordinator operator"))
                .isZero();
    }

    private long visible(String subject, UUID organisation, String kind, String inRegion, String roles)
            throws SQLException {
        try (var connection = asCaller(subject, organisation, kind, inRegion, roles);
                var row = connection.createStatement().executeQuery("select count(*) from access_log")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection asCaller(String subject, String roles) throws SQLException {
        return asCaller(subject, provider, "PROVIDER", region, roles);
    }

    /** The application's own role, with the settings that the platform makes of a token. */
    private static Connection asCaller(String subject, UUID organisation, String kind, String region, String roles)
            throws SQLException {
        var connection = TestDatabase.connectAsApp("probe");
        connection.setSchema("probe");
        connection.setAutoCommit(false);
        var settings = Map.of(
                "standing",
                "CALLER",
                "subject",
                subject,
                "organisation",
                organisation.toString(),
                "organisation_kind",
                kind,
                "region",
                region,
                "roles",
                roles);
        try (var set = connection.prepareStatement("select set_config('weerthuis.' || ?, ?, true)")) {
            for (var setting : settings.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
        return connection;
    }

    private int insert(Connection connection, String actor, String concludedBy) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into access_review_conclusion values"
                        + " (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, 'BREAK_GLASS', 1, 'EXPLAINED', 'OTHER', ?, now())")) {
            insert.setString(1, region);
            insert.setObject(2, provider);
            insert.setString(3, actor);
            insert.setString(4, concludedBy);
            return insert.executeUpdate();
        }
    }

    private void look(String actor, UUID subject, String at, String level, boolean breakGlass, String roles)
            throws SQLException {
        execute(
                "insert into probe.access_log (logged_at, trace_id, activity, actor, organisation, organisation_kind,"
                        + " region, roles, purpose, subject_kind, subject, field_classes, protection_level, break_glass,"
                        + " outcome) values (?::timestamptz, 'trace', 'see', ?, ?, 'PROVIDER', ?, ?, 'TEST', 'PERSON', ?,"
                        + " 'P1 P2', ?, ?, 'OK')",
                at,
                actor,
                provider,
                region,
                roles,
                subject,
                level,
                breakGlass);
    }

    private static void execute(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String officer(String name, UUID organisation, String kind) {
        return token(name, organisation, kind, region, "privacy-officer");
    }

    private static String token(String name, UUID organisation, String kind, String region, String role) {
        return Tokens.of(name)
                .organisation(organisation, kind)
                .region(region)
                .roles(role)
                .sign();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static Response reviews(String token) {
        return as(token).get("/v1/access-reviews?month=2026-03");
    }

    private static List<String> ids(String token) {
        return reviews(token).path("items.id");
    }

    private static Response conclude(String token, String id) {
        return as(token)
                .body("{\"outcome\": \"EXPLAINED\", \"note\": \"OWN_CASES\"}")
                .post("/v1/access-reviews/" + id + "/conclusions");
    }

    private static Response looks(String token, UUID subject) {
        return as(token).get("/v1/looks?subject=" + subject);
    }

    /** As Prometheus reads it. */
    private double overdue() {
        overdue.count();
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("access_reviews_overdue "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }
}
