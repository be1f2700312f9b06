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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.caseflow.Nominations;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class IntroductionApiTest {

    @Inject
    Clock clock;

    @Inject
    ServiceClock serviceClock;

    private final UUID provider = UUID.randomUUID();
    private final UUID corporation = UUID.randomUUID();
    private final UUID introduction = UUID.randomUUID();
    private final String officer = Actors.housingOfficer(corporation);
    private final Allocation allocation = new Allocation();

    @AfterEach
    void tidy() {
        allocation.close();
        serviceClock.reset();
    }

    @Test
    void a_corporation_meets_a_person_and_learns_nothing_else() {
        var supporter = allocation.registers("PROVIDER", "Stichting Steun");
        var nomination = aNomination()
                .prepared()
                .with(
                        "supportArrangement",
                        Map.of("providerId", supporter, "hoursPerWeek", 6, "startOn", "2026-02-01"));
        givenAnIntroduction(nomination);

        var seen = meet(officer);

        assertThat(seen.<String>path("name.familyName")).isEqualTo(nomination.familyName());
        assertThat(seen.<Integer>path("householdSize")).isEqualTo(2);
        assertThat(seen.<List<Integer>>path("ages")).hasSize(2);
        until(() -> "Stichting Steun".equals(meet(officer).path("supportContact.organisation")));
        assertThat(seen.asString())
                .doesNotContain("999900006", "1990-05-17", "SHELTERED", "WMO020", "caseId", "clientId", "0612345678");
    }

    @Test
    void of_a_protected_person_the_contact_tells_nothing() {
        var shelter = allocation.registers("PROVIDER", "Opvang Veilig Huis");
        givenAnIntroduction(aNomination()
                .prepared()
                .with("targetGroup", "WOMENS_SHELTER")
                .with("supportArrangement", Map.of("providerId", shelter, "hoursPerWeek", 6, "startOn", "2026-02-01")));

        assertThat(meet(officer).<String>path("supportContact.organisation"))
                .isEqualTo("Regionaal aanspreekpunt uitstroomtafel");
        assertThat(meet(officer).asString()).doesNotContain("Veilig", "hoursPerWeek");
    }

    @Test
    void nobody_else_meets_them() {
        var id = givenAnIntroduction(aNomination().prepared());

        assertThat(meet(Actors.housingOfficer(UUID.randomUUID())).statusCode()).isEqualTo(404);
        assertThat(meet(Actors.token("PROVIDER", provider, "flevoland", "system"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(meet(Actors.caseWorker(provider)).statusCode()).isEqualTo(404);
        assertThat(meet(Actors.coordinator("flevoland")).statusCode()).isEqualTo(403);
        assertThat(view(officer, id).statusCode()).isEqualTo(403);
        assertThat(meet(Actors.housingOfficer(UUID.randomUUID())).asString())
                .isEqualTo(as(officer)
                        .get("/v1/introductions/" + UUID.randomUUID())
                        .asString());
    }

    @Test
    void it_ends_with_its_term_to_the_second() {
        givenAnIntroduction(aNomination().prepared());
        var end = clock.instant().plus(Duration.ofDays(30));

        serviceClock.moveTo(end.minus(Duration.ofDays(1)));
        assertThat(meet(officer).statusCode()).isEqualTo(200);
        serviceClock.moveTo(end.plus(Duration.ofDays(2)));

        assertThat(meet(officer).statusCode()).isEqualTo(404);
    }

    @Test
    void it_ends_when_allocation_ends_it() {
        var id = givenAnIntroduction(aNomination().prepared());

        allocation.says(id, "introduction-ended", Map.of("introductionId", introduction));

        until(() -> meet(officer).statusCode() == 404);
    }

    @Test
    void it_ends_at_once_when_the_client_withdraws_consent() {
        var id = givenAnIntroduction(aNomination().prepared());

        as(Actors.caseWorker(provider))
                .body("{\"partyKind\": \"CORPORATION\", \"scope\": \"HOUSING\", \"status\": \"WITHDRAWN\"}")
                .post("/v1/cases/%s/consents".formatted(id));

        assertThat(meet(officer).statusCode()).isEqualTo(404);
    }

    @Test
    void it_ends_at_once_when_the_case_is_withdrawn() {
        var id = givenAnIntroduction(aNomination().prepared());

        as(Actors.caseWorker(provider)).body("{\"code\": \"OTHER\"}").post("/v1/cases/%s/withdrawal".formatted(id));

        assertThat(meet(officer).statusCode()).isEqualTo(404);
    }

    private UUID givenAnIntroduction(Nominations nomination) {
        var id = givenACase(provider, nomination);
        allocation.says(
                id,
                "introduction-granted",
                Map.of(
                        "introductionId",
                        introduction,
                        "organisationId",
                        corporation,
                        "until",
                        clock.instant().plus(Duration.ofDays(30)).toString()));
        until(() -> meet(officer).statusCode() == 200);
        return id;
    }

    private Response meet(String token) {
        return as(token).get("/v1/introductions/" + introduction);
    }
}
