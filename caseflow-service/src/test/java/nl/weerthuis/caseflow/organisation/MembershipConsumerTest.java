package nl.weerthuis.caseflow.organisation;

import static nl.weerthuis.caseflow.Allocation.until;
import static nl.weerthuis.caseflow.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.Tokens;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose access allocation says has ended gets nothing here, whatever their token says. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class MembershipConsumerTest {

    private static final String WITHDRAWN = "nl.weerthuis.access-withdrawn.v1";
    private static final String RESTORED = "nl.weerthuis.access-restored.v1";

    private final UUID provider = UUID.randomUUID();
    private final String leaver = "leaver-" + UUID.randomUUID();
    private final EventPublisher broker = EventPublisher.connect();
    private long sequence;

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void who_lost_all_access_is_not_believed_until_it_is_restored() {
        assertThat(list(leaver)).isEqualTo(200);

        says(WITHDRAWN, Map.of("roles", List.of(), "withdrawnOn", "2026-01-15"));
        until(() -> list(leaver) == 401);
        assertThat(list("somebody-else")).isEqualTo(200);

        says(RESTORED, Map.of());
        until(() -> list(leaver) == 200);
    }

    @Test
    void who_lost_one_role_keeps_the_others() {
        says(WITHDRAWN, Map.of("roles", List.of("case-worker"), "withdrawnOn", "2026-01-15"));

        until(() -> list(leaver, "case-worker") == 403);
        assertThat(list(leaver, "provider-manager")).isEqualTo(200);
    }

    @Test
    void an_organisation_that_is_registered_is_known_to_the_check_of_tokens() throws Exception {
        broker.publish(
                "allocation-region.v1",
                SampleEvent.of("nl.weerthuis.organisation-registered.v1", "allocation-region")
                        .about(provider)
                        .data(Map.of(
                                "organisationId",
                                provider,
                                "kind",
                                "PROVIDER",
                                "name",
                                "Stichting Steun",
                                "municipalityCodes",
                                List.of())));

        until(this::isRegistered);
    }

    private boolean isRegistered() throws Exception {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(
                        "select 1 from caseflow.registered_organisation where id = ? and kind = 'PROVIDER'")) {
            query.setObject(1, provider);
            try (var answer = query.executeQuery()) {
                return answer.next();
            }
        }
    }

    private void says(String type, Map<String, Object> data) {
        var event = SampleEvent.of(type, "allocation-region")
                .about(provider)
                .sequence(++sequence)
                .withData("subject", leaver)
                .withData("organisationId", provider);
        for (var field : data.entrySet()) {
            event = event.withData(field.getKey(), field.getValue());
        }
        broker.publish("allocation-region.v1", event);
    }

    private int list(String subject) {
        return list(subject, "case-worker");
    }

    private int list(String subject, String role) {
        var token = Tokens.of(subject)
                .organisation(provider, "PROVIDER")
                .region("flevoland")
                .roles(role)
                .sign();
        return as(token).get("/v1/cases").statusCode();
    }
}
