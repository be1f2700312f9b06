package nl.weerthuis.caseflow.consent;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class LapseConsentApiTest {

    private static final Instant ON_THE_LAST_DAY = Instant.parse("2026-06-10T20:00:00Z");
    private static final Instant A_DAY_LATER = Instant.parse("2026-06-10T22:30:00Z");

    @Inject
    ServiceClock clock;

    @Inject
    LapseConsent lapseConsent;

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @AfterEach
    void tidy() {
        clock.reset();
    }

    @Test
    void the_day_after_its_last_the_table_may_not_speak_of_somebody_any_more() throws Exception {
        var id = givenACaseUntil("2026-06-10");

        clock.moveTo(ON_THE_LAST_DAY);
        lapseConsent.handle();
        assertThat(consentOf(id)).isEqualTo("MET");

        clock.moveTo(A_DAY_LATER);
        AtOnce.run(3, () -> {
            lapseConsent.handle();
            return null;
        });

        assertThat(consentOf(id)).isEqualTo("OPEN");
        assertThat(OutboxProbe.of("caseflow").types(id).stream()
                        .filter("nl.weerthuis.preconditions-changed.v1"::equals))
                .as("met at the nomination, open once")
                .hasSize(2);
    }

    @Test
    void consent_that_was_given_again_goes_on() {
        var id = givenACaseUntil("2026-06-10");
        as(worker)
                .body("{\"partyKind\": \"MUNICIPALITY\", \"scope\": \"TABLE\"}")
                .post("/v1/cases/%s/consents".formatted(id))
                .then()
                .statusCode(200);

        clock.moveTo(A_DAY_LATER);
        lapseConsent.handle();

        assertThat(consentOf(id)).isEqualTo("MET");
    }

    private UUID givenACaseUntil(String lastDay) {
        return givenACase(
                provider,
                aNomination()
                        .with(
                                "consents",
                                List.of(Map.of("partyKind", "REGION", "scope", "TABLE", "validUntil", lastDay))));
    }

    private String consentOf(UUID id) {
        return view(worker, id).path("preconditions.find { it.code == 'CONSENT' }.status");
    }
}
