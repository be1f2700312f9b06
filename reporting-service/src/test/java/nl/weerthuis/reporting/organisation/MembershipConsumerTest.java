package nl.weerthuis.reporting.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class MembershipConsumerTest {

    @Inject
    Facts facts;

    private final UUID organisation = UUID.randomUUID();
    private final UUID withdrawal = UUID.randomUUID();
    private final String person = "person-" + UUID.randomUUID();

    @Test
    void access_that_the_region_withdrew_ends_and_comes_back() {
        assertThat(status()).isEqualTo(200);

        state("access-withdrawn", Map.of("withdrawnOn", "2026-01-05"));
        assertThat(status()).isEqualTo(401);

        state("access-restored", Map.of("restoredOn", "2026-01-06"));
        assertThat(status()).isEqualTo(200);
    }

    private void state(String fact, Map<String, Object> when) {
        var data = new HashMap<String, Object>(when);
        data.put("subject", person);
        data.put("organisationId", organisation);
        data.put("roles", List.of());
        facts.state("allocation-region", fact, withdrawal, data);
    }

    private int status() {
        var token = Tokens.of(person)
                .organisation(organisation, "PROVIDER")
                .region("flevoland")
                .roles("case-worker")
                .sign();
        return given().auth().oauth2(token).get("/v1/cases").statusCode();
    }
}
