package nl.weerthuis.reporting.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of the two locks holds by itself: the service's own rule, and the rows of the database. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class LayersApiTest {

    enum Lock {
        BOTH,
        ROWS_ALONE,
        RULE_ALONE
    }

    @Inject
    Facts facts;

    @Inject
    OpenableCaseAccess rule;

    private SampleRegion region;
    private SampleRegion elsewhere;
    private UUID assigned;
    private UUID secret;
    private UUID unassigned;

    @BeforeEach
    void cases() {
        region = SampleRegion.agreed(facts);
        elsewhere = SampleRegion.agreed(facts);
        elsewhere.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        assigned = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        region.assigned(assigned, 0, "ORIGIN");
        unassigned = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-06");
        secret = region.submitted("WOMENS_SHELTER", "PROTECTED", "2026-01-07");
        facts.state("caseflow", "origin-established", "caseId", secret, """
                basis=EXCEPTION originMunicipality=%s exceptionCode=SAFETY protectionLevel=PROTECTED
                """.formatted(region.code(2)));
        region.assigned(secret, 1, "EXCEPTION");
    }

    @AfterEach
    void lockBoth() throws SQLException {
        set(Lock.BOTH);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_sees_the_own_cases_and_no_other(Lock lock) throws SQLException {
        set(lock);

        assertThat(seenBy(region.caseWorker())).containsExactlyInAnyOrder(assigned, unassigned, secret);
        assertThat(seenBy(region.coordinator())).containsExactlyInAnyOrder(assigned, unassigned, secret);
        assertThat(seenBy(region.consultant(0))).containsExactly(assigned);
        assertThat(seenBy(region.consultant(1))).containsExactly(secret);
    }

    /** Not even where it came from shows a case to a municipality. */
    @ParameterizedTest
    @EnumSource
    void nobody_else_sees_any(Lock lock) throws SQLException {
        set(lock);

        for (var token : List.of(
                region.consultant(2),
                elsewhere.consultant(0),
                region.housingOfficer(),
                region.analyst(),
                region.boardMember(),
                region.token(region.provider(), "CORPORATION", "case-worker"),
                region.token(UUID.randomUUID(), "PROVIDER", "case-worker"))) {
            assertThat(seenBy(token)).isEmpty();
        }
        assertThat(seenBy(elsewhere.coordinator())).doesNotContain(assigned, unassigned, secret);
        assertThat(seenBy(elsewhere.caseWorker())).doesNotContain(assigned, unassigned, secret);
    }

    /** The rows give the one who guards a person's data all of it, for the export; the rule keeps the lists from them. */
    @ParameterizedTest
    @EnumSource(names = "ROWS_ALONE", mode = EnumSource.Mode.EXCLUDE)
    void who_guards_the_data_has_no_list(Lock lock) throws SQLException {
        set(lock);

        assertThat(seenBy(region.token(region.provider(), "PROVIDER", "privacy-officer")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_guards_the_data_of_others_sees_no_row(Lock lock) throws SQLException {
        set(lock);

        assertThat(seenBy(region.token(UUID.randomUUID(), "PROVIDER", "privacy-officer")))
                .isEmpty();
        assertThat(seenBy(region.token(region.provider(), "CORPORATION", "privacy-officer")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_case_is_not_there_for_whom_it_is_not_listed(Lock lock) throws SQLException {
        set(lock);

        assertThat(statusFor(region.consultant(0), assigned)).isEqualTo(200);
        assertThat(statusFor(region.consultant(0), secret)).isEqualTo(404);
        assertThat(statusFor(elsewhere.coordinator(), assigned)).isEqualTo(404);
        assertThat(statusFor(elsewhere.caseWorker(), unassigned)).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_listed_person_is_kept_away_and_nobody_else(Lock lock) throws SQLException {
        set(lock);

        listed("listed", assigned, "subject=somebody");

        assertThat(seenBy(region.caseWorker())).containsExactlyInAnyOrder(unassigned, secret);
        assertThat(seenBy(region.coordinator())).containsExactlyInAnyOrder(unassigned, secret);
        assertThat(seenBy(region.consultant(0))).isEmpty();
        assertThat(seenBy(colleague())).containsExactlyInAnyOrder(assigned, unassigned, secret);
        assertThat(statusFor(region.caseWorker(), assigned)).isEqualTo(404);
        assertThat(statusFor(colleague(), assigned)).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void a_listed_organisation_is_kept_away_until_it_is_lifted(Lock lock) throws SQLException {
        set(lock);

        listed("listed", assigned, "organisationId=" + region.provider());
        listed("listed", assigned, "organisationId=" + region.provider());
        assertThat(seenBy(region.caseWorker())).containsExactlyInAnyOrder(unassigned, secret);
        assertThat(seenBy(colleague())).containsExactlyInAnyOrder(unassigned, secret);
        assertThat(seenBy(region.coordinator())).contains(assigned);

        listed("lifted", assigned, "organisationId=" + region.provider());
        assertThat(seenBy(region.caseWorker())).contains(assigned);
    }

    @ParameterizedTest
    @EnumSource
    void a_listed_person_does_not_stand_for_the_whole_organisation(Lock lock) throws SQLException {
        set(lock);

        listed("listed", assigned, "organisationId=%s subject=somebody".formatted(region.provider()));
        // Another listing: what is lifted is that one and no more.
        listed("listed", assigned, "subject=somebody");
        listed("lifted", assigned, "subject=somebody");

        assertThat(seenBy(region.caseWorker())).containsExactlyInAnyOrder(unassigned, secret);
        assertThat(seenBy(colleague())).contains(assigned);
    }

    private void listed(String what, UUID caseId, String fields) {
        facts.state("caseflow", "conflict-" + what, "caseId", caseId, "protectionLevel=STANDARD " + fields);
    }

    private String colleague() {
        return Tokens.of("a-colleague")
                .organisation(region.provider(), "PROVIDER")
                .region(region.name())
                .roles("case-worker")
                .sign();
    }

    private void set(Lock lock) throws SQLException {
        rule.open(lock == Lock.ROWS_ALONE);
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table reporting.case_standing %s row level security"
                    .formatted(lock == Lock.RULE_ALONE ? "disable" : "enable"));
        }
    }

    private static Set<UUID> seenBy(String token) {
        return Set.copyOf(given().auth()
                .oauth2(token)
                .get("/v1/cases?pageSize=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.caseId", UUID.class));
    }

    private static int statusFor(String token, UUID caseId) {
        return given().auth().oauth2(token).get("/v1/cases/" + caseId).statusCode();
    }
}
