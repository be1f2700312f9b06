package nl.weerthuis.caseflow.client;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.givenACase;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ClientSearchApiTest {

    private static final String FLEVOLAND = "flevoland";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void the_bsn_finds_the_cases_of_the_own_organisation_alone() {
        var nomination = aNomination().withClient("bsn", "999990019");
        var own = givenACase(provider, nomination);
        givenACase(UUID.randomUUID(), nomination);

        var found = search(worker, "999990019");

        assertThat(found.<List<String>>path("caseIds")).containsExactly(own.toString());
        assertThat(search(worker, "999999990").<List<String>>path("caseIds")).isEmpty();
        assertThat(search(worker, "123456789").statusCode()).isEqualTo(400);
        assertThat(search(Actors.coordinator(FLEVOLAND), "999990019").statusCode())
                .isEqualTo(403);
    }

    private static Response search(String token, String bsn) {
        return as(token).body("{\"bsn\": \"%s\"}".formatted(bsn)).post("/v1/clients/_search");
    }
}
