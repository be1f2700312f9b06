package nl.weerthuis.housing.region;

import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.consultant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class RegionConsumerTest {

    private static final String STREAM = "allocation-region.v1";

    private final UUID municipality = UUID.randomUUID();

    @Test
    void a_municipality_sees_what_stands_on_the_soil_that_it_has_now() {
        var dwelling = aRegisteredDwelling(UUID.randomUUID());
        assertThat(status(dwelling)).isEqualTo(404);

        publish(registration(1, "0995"), registration(1, "0995"), registration(2, "0995", "0034"));
        await().atMost(AnOffer.PATIENCE).until(() -> status(dwelling) == 200);

        publish(registration(3, "0995"), registration(2, "0995", "0034"));
        await().atMost(AnOffer.PATIENCE).until(() -> status(dwelling) == 404);
    }

    @Test
    void a_token_is_believed_until_access_is_withdrawn_and_again_once_it_is_restored() {
        var dwelling = aRegisteredDwelling(UUID.randomUUID());
        publish(registration(1, "0034"));
        await().atMost(AnOffer.PATIENCE).until(() -> status(dwelling) == 200);
        var withdrawal = UUID.randomUUID();

        publish(access("withdrawn", 1, withdrawal));
        await().atMost(AnOffer.PATIENCE).until(() -> status(dwelling) == 401);

        publish(access("restored", 2, withdrawal));
        await().atMost(AnOffer.PATIENCE).until(() -> status(dwelling) == 200);
    }

    private SampleEvent access(String became, int sequence, UUID withdrawal) {
        return SampleEvent.of("nl.weerthuis.access-%s.v1".formatted(became), "allocation-region")
                .about(withdrawal)
                .sequence(sequence)
                .data(Map.of(
                        "subject",
                        "somebody-wmo-consultant",
                        "organisationId",
                        municipality,
                        "roles",
                        List.of(),
                        became + "On",
                        "2026-01-15"));
    }

    @Test
    void what_does_not_concern_supply_is_passed_over() {
        publish(
                SampleEvent.of("nl.weerthuis.agreement-adopted.v1", "allocation-region")
                        .about(municipality),
                registration(2, "0034").withData("later", Map.of("field", 1)));

        var dwelling = aRegisteredDwelling(UUID.randomUUID());
        await().atMost(AnOffer.PATIENCE).until(() -> status(dwelling) == 200);
    }

    private SampleEvent registration(int sequence, String... codes) {
        return SampleEvent.of("nl.weerthuis.organisation-registered.v1", "allocation-region")
                .about(municipality)
                .sequence(sequence)
                .data(Map.of(
                        "organisationId",
                        municipality,
                        "kind",
                        "MUNICIPALITY",
                        "name",
                        "Gemeente",
                        "municipalityCodes",
                        List.of(codes),
                        "signatory",
                        true));
    }

    private static void publish(SampleEvent... events) {
        try (var publisher = EventPublisher.connect()) {
            for (var event : events) {
                publisher.publish(STREAM, event);
            }
        }
    }

    private int status(UUID dwelling) {
        return consultant(municipality).get("/v1/dwellings/{id}", dwelling).statusCode();
    }
}
