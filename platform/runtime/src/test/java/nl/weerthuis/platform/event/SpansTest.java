package nl.weerthuis.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SpanReceiver;
import nl.weerthuis.platform.testing.Spans;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.trace.TraceParent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a receiver of spans gets: the way of a request and of its facts, and nothing of what was sent. */
@QuarkusTest
@TestProfile(SpansTest.OneSided.class)
@WithService(value = "probe", streams = "probe.v1")
@WithTestResource(value = SpanReceiver.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SpansTest {

    private static final String ROUTE = "http.route";
    /** A BSN that passes the eleven-test, a name, a mail address, a postcode. */
    private static final List<String> CANARIES =
            List.of("999990019", "Kanarievogel", "kanarie@voorbeeld.test", "9999ZZ");

    public static class OneSided implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("weerthuis.traces.facts-follow-requests", "true");
        }
    }

    private final OutboxProbe outbox = OutboxProbe.of("probe");

    @BeforeEach
    void from_here() {
        outbox.fromHere();
    }

    @Test
    void a_fact_has_a_trace_of_its_own_that_leads_back_to_its_request() {
        given().post("/v1/probings/{thing}", UUID.randomUUID()).then().statusCode(204);

        var trace = traceOfFact();
        var stated = spanOf("create", trace);
        var processed = spanOf("process", trace);
        assertThat(stated.getParentSpanId()).isEmpty();
        assertThat(spanOf("send", trace).getParentSpanId()).isEqualTo(stated.getSpanId());
        assertThat(processed.getParentSpanId()).isEqualTo(stated.getSpanId());
        assertThat(Spans.attribute(processed, "gate.passage")).isEqualTo("APPLIED");
        assertThat(stated.getLinksList()).hasSize(1);
        var request = Spans.await(
                "the request",
                span -> span.getSpanId().equals(stated.getLinks(0).getSpanId()));
        assertThat(request.getName()).isEqualTo("POST /probings/{thing}");
        assertThat(Spans.trace(request)).isNotEqualTo(trace);
    }

    @Test
    void facts_of_requests_in_one_trace_of_a_caller_do_not_meet_there() {
        var trace = newTrace();

        within(trace).post("/v1/probings/{thing}", UUID.randomUUID()).then().statusCode(204);

        assertThat(Spans.await("the request", span -> Spans.trace(span).equals(trace))
                        .getName())
                .isEqualTo("POST /probings/{thing}");
        assertThat(spanOf("create", traceOfFact()).getLinksList()).isEmpty();
    }

    @Test
    void a_problem_names_the_trace_of_its_span() {
        String trace = given().contentType("application/json")
                .body("{}")
                .post("/v1/things")
                .then()
                .statusCode(400)
                .extract()
                .path("traceId");

        var span = Spans.await("the request", each -> Spans.trace(each).equals(trace));

        assertThat(Spans.attribute(span, ROUTE)).isEqualTo("/things");
    }

    @Test
    void what_was_sent_is_in_no_span() {
        for (var canary : CANARIES) {
            secretive(canary).queryParam("name", canary).get("/v1/things/{id}", canary);
            secretive(canary).get("/v1/" + canary + "/" + canary);
            secretive(canary).body("{\"%s\":\"%s\"}".formatted(canary, canary)).post("/v1/things");
            secretive(canary).request("KANARIE" + canary.replaceAll("\\W", ""), "/v1/things");
        }
        var last = newTrace();
        within(last).get("/v1/things/bug").then().statusCode(500);

        assertThat(Spans.await("the last request", span -> Spans.trace(span).equals(last))
                        .getName())
                .isEqualTo("GET /things/bug");
        assertThat(Spans.text())
                .contains("/things/{id}")
                .doesNotContain(CANARIES)
                .doesNotContainIgnoringCase("kanarie")
                .doesNotContain("Jan Jansen", "123456782", "127.0.0.1", "HttpClient", "192.0.2.7");
    }

    private String traceOfFact() {
        return TraceParent.parse(outbox.last(Probed.TYPE).traceParent())
                .orElseThrow()
                .traceId();
    }

    private static Span spanOf(String operation, String trace) {
        return Spans.await(
                operation,
                span -> span.getName().startsWith(operation + " ")
                        && Spans.trace(span).equals(trace));
    }

    private static RequestSpecification secretive(String canary) {
        return within(newTrace())
                .header("tracestate", "kanarie=" + canary)
                .header("baggage", "name=" + canary)
                .header("User-Agent", canary)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Idempotency-Key", canary);
    }

    private static RequestSpecification within(String trace) {
        return given().contentType("application/json")
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace));
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
