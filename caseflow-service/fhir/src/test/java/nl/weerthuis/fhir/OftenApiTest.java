package nl.weerthuis.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who delivers too often is told when to come back, before anything is read. */
@QuarkusTest
@WithCaseflow
class OftenApiTest {

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(FhirResource.JSON, ContentType.TEXT));

    @Test
    void one_organisation_is_slowed_down_and_another_is_not() {
        var one = token();
        var answers = new ArrayList<Integer>();
        var refused = deliver(one);
        for (int i = 0; i < 5_000 && refused.statusCode() != 429; i++) {
            answers.add(refused.statusCode());
            refused = deliver(one);
        }

        assertThat(answers).hasSizeGreaterThanOrEqualTo(40).containsOnly(400);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.path("resourceType").toString()).isEqualTo("OperationOutcome");
        assertThat(refused.asString()).contains("too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).contains("q=20");
        assertThat(deliver(token()).statusCode()).isEqualTo(400);
    }

    private static Response deliver(String token) {
        return given().config(AS_IT_IS)
                .auth()
                .oauth2(token)
                .contentType(FhirResource.JSON)
                .body("{}")
                .post("/v1/fhir/Bundle");
    }

    private static String token() {
        return Tokens.of("user")
                .organisation(UUID.randomUUID(), "PROVIDER")
                .region("flevoland")
                .roles("case-worker")
                .sign();
    }
}
