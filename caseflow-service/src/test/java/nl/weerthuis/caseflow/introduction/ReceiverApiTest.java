package nl.weerthuis.caseflow.introduction;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.NamedContacts;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who takes over meets a person through an introduction, and only as far as the client agrees. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ReceiverApiTest {

    @Inject
    Clock clock;

    @Inject
    ServiceClock serviceClock;

    private final UUID provider = UUID.randomUUID();
    private final UUID supporter = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final UUID corporation = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final Allocation allocation = new Allocation();

    @AfterEach
    void tidy() {
        allocation.close();
        serviceClock.reset();
    }

    @Test
    void the_new_provider_and_the_municipality_meet_whom_they_take_over_and_no_case() {
        var nomination = aNomination().prepared().with("consents", consents());
        var id = givenACase(provider, nomination);
        var support = introduce(id, supporter, "SUPPORT");
        var handover = introduce(id, team, "HANDOVER");

        var bySupporter = meet(Actors.caseWorker(supporter), support);
        var byTeam = meet(Actors.consultant(team), handover);

        for (var seen : List.of(bySupporter, byTeam)) {
            assertThat(seen.<String>path("name.familyName")).isEqualTo(nomination.familyName());
            assertThat(seen.<String>path("birthDate")).isEqualTo("1990-05-17");
            assertThat(seen.<String>path("contact")).isEqualTo("0612345678");
            assertThat(seen.<String>path("supportFrom")).isEqualTo("2026-02-01");
            assertThat(seen.asString()).doesNotContain("999900006", "SHELTERED", "WMO020", "caseId", "clientId");
        }
        assertThat(view(Actors.caseWorker(supporter), id).statusCode()).isEqualTo(404);
        assertThat(as(Actors.caseWorker(supporter)).get("/v1/cases").<Integer>path("total"))
                .isZero();
        assertThat(meet(Actors.consultant(team), support).statusCode()).isEqualTo(404);
        assertThat(meet(Actors.caseWorker(supporter), handover).statusCode()).isEqualTo(404);
    }

    @Test
    void a_purpose_opens_nothing_to_another_kind_of_party() {
        var id = givenACase(provider, aNomination().prepared().with("consents", consents()));
        introduce(id, supporter, "SUPPORT");
        var wrong = grant(id, supporter, "HANDOVER");
        var unknown = grant(id, corporation, "CURIOSITY");
        introduce(id, corporation, "HOUSING_OFFER");

        assertThat(meet(Actors.caseWorker(supporter), wrong).statusCode()).isEqualTo(404);
        assertThat(meet(Actors.housingOfficer(corporation), unknown).statusCode())
                .isEqualTo(404);
    }

    @Test
    void without_consent_nobody_is_met_and_with_it_at_once() {
        var id = givenACase(provider, aNomination().prepared());
        var support = grant(id, supporter, "SUPPORT");
        introduce(id, corporation, "HOUSING_OFFER");
        assertThat(meet(Actors.caseWorker(supporter), support).statusCode()).isEqualTo(404);

        state(id, said("PROVIDER", "SUPPORT", Map.of()));

        assertThat(meet(Actors.caseWorker(supporter), support).statusCode()).isEqualTo(200);
    }

    @Test
    void consent_for_some_fields_opens_these_alone_at_the_next_read() {
        var id = givenACase(provider, aNomination().prepared());
        var introduction = introduce(id, corporation, "HOUSING_OFFER");
        var officer = Actors.housingOfficer(corporation);

        state(id, said("CORPORATION", "HOUSING", Map.of("fieldGroups", List.of("SUPPORT"))));

        var seen = meet(officer, introduction);
        assertThat(seen.<Object>path("name")).isNull();
        assertThat(seen.<Object>path("householdSize")).isNull();
        assertThat(seen.<Object>path("supportContact")).isNotNull();

        state(id, said("CORPORATION", "HOUSING", Map.of("fieldGroups", List.of("CONTACT"))));

        assertThat(meet(officer, introduction).statusCode())
                .as("what the purpose does not need is no ground")
                .isEqualTo(404);
    }

    @Test
    void what_is_said_of_one_organisation_goes_before_what_is_said_of_all() {
        var id = givenACase(provider, aNomination().prepared());
        var other = UUID.randomUUID();
        var mine = introduce(id, corporation, "HOUSING_OFFER");
        var theirs = introduce(id, other, "HOUSING_OFFER");

        state(id, said("CORPORATION", "HOUSING", Map.of("organisationId", other, "status", "WITHDRAWN")));

        assertThat(meet(Actors.housingOfficer(corporation), mine).statusCode()).isEqualTo(200);
        assertThat(meet(Actors.housingOfficer(other), theirs).statusCode()).isEqualTo(404);

        state(id, said("CORPORATION", "HOUSING", Map.of("status", "WITHDRAWN")));
        state(id, said("CORPORATION", "HOUSING", Map.of("organisationId", other)));

        assertThat(meet(Actors.housingOfficer(corporation), mine).statusCode()).isEqualTo(404);
        assertThat(meet(Actors.housingOfficer(other), theirs).statusCode()).isEqualTo(200);
    }

    @Test
    void consent_ends_with_its_last_day() {
        var today = LocalDate.now(clock);
        var id = givenACase(
                provider,
                aNomination()
                        .prepared()
                        .with(
                                "consents",
                                List.of(said("PROVIDER", "SUPPORT", Map.of("validUntil", today.toString())))));
        var support = introduce(id, supporter, "SUPPORT");

        serviceClock.moveTo(clock.instant().plus(Duration.ofDays(1)));

        assertThat(meet(Actors.caseWorker(supporter), support).statusCode()).isEqualTo(404);
        assertThat(list(Actors.caseWorker(supporter)).<Integer>path("total")).isZero();
    }

    @Test
    void one_sees_the_own_living_introductions_in_pages() {
        var ids = new ArrayList<UUID>();
        for (int one = 0; one < 3; one++) {
            var id = givenACase(provider, aNomination().prepared().with("consents", consents()));
            ids.add(introduce(id, supporter, "SUPPORT"));
        }

        var page = as(Actors.caseWorker(supporter)).get("/v1/introductions?pageSize=2");

        assertThat(page.<Integer>path("total")).isEqualTo(3);
        assertThat(page.<List<String>>path("items.id")).hasSize(2).allMatch(id -> ids.contains(UUID.fromString(id)));
        assertThat(page.<List<String>>path("items.purpose")).containsOnly("SUPPORT");
        assertThat(page.header("Link")).contains("rel=\"next\"");
        assertThat(list(Actors.caseWorker(provider)).<Integer>path("total")).isZero();
        assertThat(list(Actors.coordinator("flevoland")).statusCode()).isEqualTo(403);
    }

    @Test
    void of_a_protected_person_a_receiver_learns_no_number_and_no_shelter() {
        var shelter = allocation.registers("PROVIDER", "Opvang Veilig Huis");
        var id = givenACase(
                provider,
                aNomination()
                        .prepared()
                        .with("targetGroup", "WOMENS_SHELTER")
                        .with("consents", consents())
                        .with(
                                "supportArrangement",
                                Map.of("providerId", shelter, "hoursPerWeek", 6, "startOn", "2026-02-01")));
        NamedContacts.name(worker, id, team, "user-municipality");
        var handover = introduce(id, team, "HANDOVER");

        assertThat(meet(another(team), handover).statusCode())
                .as("of the same team, and not named")
                .isEqualTo(404);
        assertThat(meet(Actors.consultant(team), handover).asString())
                .doesNotContain("Veilig", "0612345678", "hoursPerWeek");
    }

    @Test
    void what_was_agreed_when_is_kept() {
        var id = givenACase(provider, aNomination().prepared());
        state(id, said("CORPORATION", "HOUSING", Map.of("fieldGroups", List.of("IDENTITY"))));
        state(id, said("CORPORATION", "HOUSING", Map.of("status", "WITHDRAWN")));

        var history = as(worker).get("/v1/cases/%s/consents".formatted(id));

        assertThat(history.<List<Integer>>path("items.position")).containsExactly(1, 2, 3, 4);
        assertThat(history.<List<String>>path("items.status")).containsExactly("GIVEN", "GIVEN", "GIVEN", "WITHDRAWN");
        assertThat(history.<List<String>>path("items[2].fieldGroups")).containsExactly("IDENTITY");
        assertThat(as(Actors.caseWorker(UUID.randomUUID()))
                        .get("/v1/cases/%s/consents".formatted(id))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(Actors.privacyOfficer("flevoland"))
                        .header("Purpose", "SUBJECT_REQUEST")
                        .get("/v1/cases/%s/consents".formatted(id))
                        .<Integer>path("total"))
                .isEqualTo(4);
    }

    private static List<Map<String, Object>> consents() {
        return List.of(
                Map.of("partyKind", "REGION", "scope", "TABLE"),
                Map.of("partyKind", "CORPORATION", "scope", "HOUSING"),
                Map.of("partyKind", "PROVIDER", "scope", "SUPPORT"),
                Map.of("partyKind", "MUNICIPALITY", "scope", "HANDOVER"));
    }

    private static Map<String, Object> said(String kind, String scope, Map<String, Object> more) {
        var statement = new HashMap<String, Object>(Map.of("partyKind", kind, "scope", scope));
        statement.putAll(more);
        return statement;
    }

    private void state(UUID id, Map<String, Object> statement) {
        as(worker)
                .body(statement)
                .post("/v1/cases/%s/consents".formatted(id))
                .then()
                .statusCode(200);
    }

    /** And it is known here. */
    private UUID introduce(UUID id, UUID organisation, String purpose) {
        var introduction = grant(id, organisation, purpose);
        var token = switch (purpose) {
            case "SUPPORT" -> Actors.caseWorker(organisation);
            case "HANDOVER" -> Actors.consultant(organisation);
            default -> Actors.housingOfficer(organisation);
        };
        until(() -> meet(token, introduction).statusCode() == 200);
        return introduction;
    }

    private UUID grant(UUID id, UUID organisation, String purpose) {
        var introduction = UUID.randomUUID();
        allocation.says(
                id,
                "introduction-granted",
                Map.of(
                        "introductionId",
                        introduction,
                        "organisationId",
                        organisation,
                        "purpose",
                        purpose,
                        "until",
                        clock.instant().plus(Duration.ofDays(30)).toString()));
        return introduction;
    }

    private static String another(UUID team) {
        return Tokens.of("somebody-else")
                .organisation(team, "MUNICIPALITY")
                .region("flevoland")
                .roles("wmo-consultant")
                .sign();
    }

    private static Response meet(String token, UUID introduction) {
        return as(token).get("/v1/introductions/" + introduction);
    }

    private static Response list(String token) {
        return as(token).get("/v1/introductions");
    }
}
