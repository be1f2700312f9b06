package nl.weerthuis.allocation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class ParameterApiTest {

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private Region region;

    @BeforeEach
    void found_a_region() {
        region = Region.withParties();
        outbox.fromHere();
    }

    @Test
    void parameters_keep_their_date_and_say_what_is_unsure() {
        var response = region.coordinator()
                .post(
                        "/parameters",
                        Map.of(
                                "region", region.code(),
                                "validFrom", "2026-01-01",
                                "source", "Published figure, cut off after 713",
                                "parameters", Map.of("RENT_CAP_SMALL", 71_300, "HOLIDAYS", "SCHOOL_NORTH"),
                                "toBeConfirmed", List.of("RENT_CAP_SMALL")));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.<List<String>>path("toBeConfirmed")).containsExactly("RENT_CAP_SMALL");
        var fact = outbox.last("nl.weerthuis.parameters-set.v1");
        assertThat(fact.data().path("parameters").path("RENT_CAP_SMALL").asInt())
                .isEqualTo(71_300);
        assertThat(fact.data().path("parameters").path("HOLIDAYS").asText()).isEqualTo("SCHOOL_NORTH");
        assertThat(fact.data().has("parameterSetId")).isFalse();
    }

    @Test
    void a_parameter_that_must_be_a_number_is_one() {
        var response = region.coordinator()
                .post(
                        "/parameters",
                        Map.of(
                                "region", region.code(),
                                "validFrom", "2026-01-01",
                                "parameters", Map.of("MAX_OFFERS", "MANY", "SOCIAL_LIMIT", 93293.5)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder("/parameters/MAX_OFFERS", "/parameters/SOCIAL_LIMIT");
    }
}
