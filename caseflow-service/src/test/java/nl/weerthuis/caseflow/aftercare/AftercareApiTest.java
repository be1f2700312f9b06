package nl.weerthuis.caseflow.aftercare;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Api.stateOf;
import static nl.weerthuis.caseflow.Api.view;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class AftercareApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void after_the_keys_come_handover_aftercare_and_an_end() {
        var id = givenAHousedCase();

        assertThat(post(id, "handover", "{\"completedOn\": \"2026-03-05\"}").<String>path("state"))
                .isEqualTo("AFTERCARE");
        post(id, "aftercare-moments", "{\"moment\": \"M3\", \"outcome\": \"UNKNOWN\"}");
        assertThat(post(id, "closure", "{\"outcome\": \"SUCCEEDED\"}").<String>path("state"))
                .isEqualTo("CLOSED_SUCCEEDED");

        assertThat(view(worker, id).<String>path("handedOverOn")).isEqualTo("2026-03-05");
        assertThat(view(worker, id).<String>path("closedOn")).isNotNull();
        assertThat(OutboxProbe.of("caseflow").types(id))
                .endsWith(
                        "nl.weerthuis.case-state-changed.v1",
                        "nl.weerthuis.handover-completed.v1",
                        "nl.weerthuis.aftercare-recorded.v1",
                        "nl.weerthuis.case-state-changed.v1",
                        "nl.weerthuis.case-closed.v1");
    }

    @Test
    void a_moment_is_recorded_once() {
        var id = givenAHousedCase();
        post(id, "aftercare-moments", "{\"moment\": \"M6\", \"outcome\": \"STABLE\"}");

        var again = post(id, "aftercare-moments", "{\"moment\": \"M6\", \"outcome\": \"RELAPSE\"}");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("code")).isEqualTo("aftercare-moment-known");
    }

    @Test
    void after_the_keys_a_case_can_no_longer_be_withdrawn() {
        var id = givenAHousedCase();

        assertThat(post(id, "withdrawal", "{\"code\": \"OTHER\"}").<String>path("code"))
                .isEqualTo("case-state");
    }

    @ParameterizedTest
    @CsvSource({"RELAPSED,CLOSED_RELAPSED", "EVICTED,CLOSED_EVICTED", "LEFT,CLOSED_LEFT", "SUCCEEDED,CLOSED_SUCCEEDED"})
    void each_end_is_a_state_of_its_own(String outcome, String state) {
        var id = givenAHousedCase();

        assertThat(post(id, "closure", "{\"outcome\": \"%s\"}".formatted(outcome))
                        .<String>path("state"))
                .isEqualTo(state);
    }

    @Test
    void a_date_in_the_future_is_no_fact() {
        var id = givenAHousedCase();

        assertThat(post(id, "handover", "{\"completedOn\": \"2199-01-01\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(id, "closure", "{\"outcome\": \"LEFT\", \"closedOn\": \"2199-01-01\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void why_a_case_was_withdrawn_only_the_provider_reads() {
        var id = givenACase(provider, aNomination());
        post(id, "withdrawal", "{\"code\": \"DETENTION\"}");
        var history = "/v1/cases/%s/history".formatted(id);

        assertThat(as(worker).get(history).asString()).contains("DETENTION", "\"actor\"");
        assertThat(as(Actors.coordinator("flevoland")).get(history).asString())
                .contains("case-withdrawn")
                .doesNotContain("DETENTION", "\"actor\"");
    }

    private UUID givenAHousedCase() {
        var id = givenACase(provider, aNomination().prepared());
        try (var allocation = new Allocation()) {
            allocation.says(id, "case-housed");
            until(() -> stateOf(provider, id).equals("HOUSED"));
        }
        return id;
    }

    private Response post(UUID id, String what, String body) {
        return as(worker).body(body).post("/v1/cases/%s/%s".formatted(id, what));
    }
}
