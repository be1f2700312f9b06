package nl.weerthuis.caseflow.nomination;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static nl.weerthuis.caseflow.Nominations.preconditions;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class NominationFaultApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_youth_of_another_age_is_a_warning_and_no_refusal() {
        var twentyThree = aNomination()
                .with("targetGroup", "YOUTH_CARE")
                .with("facilityKind", Map.of("list", "JZ020", "code", "43"))
                .withClient("birthDate", "2003-01-15");
        var twentyTwo = twentyThree.withClient("birthDate", "2003-01-16");

        assertThat(nominate(worker, twentyThree).<List<String>>path("warnings"))
                .containsExactly("youth-age-on-ready-date");
        assertThat(nominate(worker, twentyTwo.with("clientReference", "other")).<List<String>>path("warnings"))
                .isEmpty();
    }

    @Test
    void every_fault_is_named_at_once() {
        var wrong = aNomination()
                .withClient("birthDate", "2999-01-01".replace("2999", "2199"))
                .withClient("bsn", "123456789")
                .with("targetGroup", "NOBODY")
                .with("facilityKind", Map.of("list", "WMO020", "code", "43"))
                .with("readyOn", "2040-01-01")
                .with("household", Map.of("adults", 0))
                .with("origin", Map.of("basis", "EXCEPTION", "municipality", "9999"))
                .with("preconditions", List.of(Map.of("code", "DEBT", "status", "WAIVED")))
                .without("searchProfile");

        var answer = nominate(worker, wrong);

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.path"))
                .contains(
                        "/client/birthDate",
                        "/client/bsn",
                        "/targetGroup",
                        "/facilityKind/code",
                        "/readyOn",
                        "/household/adults",
                        "/origin/municipality",
                        "/origin/exceptionCode",
                        "/origin/requestedMunicipality",
                        "/preconditions/0/reason",
                        "/searchProfile");
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isZero();
    }

    @Test
    void evidence_and_motivation_are_asked_for() {
        var withoutEvidence = aNomination().with("origin", Map.of("basis", "KNOWN", "municipality", "0034"));
        var withoutMotivation = aNomination()
                .with(
                        "origin",
                        Map.of("basis", "EXCEPTION", "exceptionCode", "NETWORK", "requestedMunicipality", "GM0303"));

        assertThat(nominate(worker, withoutEvidence).<List<String>>path("errors.code"))
                .containsExactly("evidence-required");
        assertThat(nominate(worker, withoutMotivation).<List<String>>path("errors.code"))
                .containsExactly("motivation-required");
    }

    @Test
    void what_is_said_twice_is_a_fault() {
        var twice = aNomination()
                .with("preconditions", preconditions("DEBT", "DEBT"))
                .with(
                        "consents",
                        List.of(
                                Map.of("partyKind", "REGION", "scope", "TABLE"),
                                Map.of("partyKind", "REGION", "scope", "TABLE")));

        assertThat(nominate(worker, twice).<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder("/preconditions/1", "/consents/1");
    }
}
