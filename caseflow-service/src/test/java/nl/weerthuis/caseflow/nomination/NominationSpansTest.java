package nl.weerthuis.caseflow.nomination;

import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.idOf;
import static nl.weerthuis.caseflow.Api.nominate;
import static nl.weerthuis.caseflow.Nominations.aNomination;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SpanReceiver;
import nl.weerthuis.platform.testing.Spans;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** A receiver of spans sees that somebody was nominated, looked for and declined, and nothing about whom. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
@WithTestResource(value = SpanReceiver.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class NominationSpansTest {

    private static final String BSN = "999900006";

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);
    private final OutboxProbe outbox = OutboxProbe.of("caseflow");

    @Test
    void spans_hold_no_person_and_no_id() {
        var nomination = aNomination().prepared();
        var reference = nomination.field("clientReference").toString();
        var id = idOf(nominate(worker, nomination));
        as(worker).queryParam("clientReference", reference).get("/v1/cases");
        as(worker).body(Map.of("bsn", BSN)).post("/v1/clients/_search");
        as(Actors.caseWorker(UUID.randomUUID())).get("/v1/cases/" + id);
        as(worker).get("/v1/cases/" + id);

        var fact = outbox.rows(id).get(0).traceParent().split("-")[1];
        Spans.await(
                "the facts are sent",
                span -> Spans.trace(span).equals(fact) && span.getName().startsWith("send "));
        Spans.await("the last look", span -> span.getName().equals("GET /cases/{id}"));
        Spans.await("the search", span -> span.getName().equals("POST /clients/_search"));
        assertThat(Spans.all())
                .filteredOn(span -> Spans.trace(span).equals(fact))
                .extracting(span -> span.getName().replaceAll(" .*", ""))
                .contains("create", "send");
        assertThat(Spans.text())
                .contains("POST /cases")
                .doesNotContain(
                        nomination.familyName(),
                        reference,
                        BSN,
                        "1990-05-17",
                        "0612345678",
                        id.toString(),
                        provider.toString(),
                        "user-provider");
    }
}
