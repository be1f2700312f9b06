package nl.weerthuis.housing.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

/** Allocation's own examples, read into our records. */
class RegionContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final GoldenEvents allocation = GoldenEvents.of("allocation-region");

    @Test
    void organisation_registered() throws JsonProcessingException {
        var registered = read("organisation-registered", RegionConsumer.OrganisationRegistered.class);

        assertThat(registered.organisationId()).isNotNull();
        assertThat(registered.kind()).isNotBlank();
        assertThat(registered.municipalityCodes()).isNotNull();
    }

    @Test
    void realisation_counted() throws JsonProcessingException {
        var counted = read("realisation-counted", RegionConsumer.RealisationCounted.class);

        assertThat(counted.realisationId()).isNotNull();
        assertThat(counted.municipalityCode()).matches("\\d{4}");
        assertThat(counted.corporationId()).isNotNull();
        assertThat(counted.targetGroup()).isNotBlank();
        assertThat(counted.period()).matches("\\d{4}(-H[12])?");
        assertThat(counted.persons()).isPositive();
        assertThat(counted.countedOn()).isNotNull();
    }

    @Test
    void realisation_corrected() throws JsonProcessingException {
        var corrected = read("realisation-corrected", CorrectionConsumer.RealisationCorrected.class);

        assertThat(corrected).hasNoNullFieldsOrProperties();
        assertThat(corrected.period()).matches("\\d{4}(-H[12])?");
    }

    @Test
    void access_withdrawn_and_restored() throws JsonProcessingException {
        var withdrawn = read("access-withdrawn", RegionConsumer.AccessWithdrawn.class);
        var restored = read("access-restored", RegionConsumer.AccessRestored.class);

        assertThat(withdrawn.subject()).isNotBlank().isEqualTo(restored.subject());
        assertThat(withdrawn.organisationId()).isNotNull().isEqualTo(restored.organisationId());
        assertThat(withdrawn.roles()).isNotNull();
        assertThat(withdrawn.withdrawnOn()).isNotNull();
    }

    private <T> T read(String fact, Class<T> shape) throws JsonProcessingException {
        var sample = allocation.sample("nl.weerthuis.%s.v1".formatted(fact));
        return JSON.treeToValue(JSON.readTree(sample.json()).path("data"), shape);
    }
}
