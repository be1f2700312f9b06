package nl.weerthuis.housing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

/** Allocation's own examples, read into our records. */
class OfferContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final GoldenEvents allocation = GoldenEvents.of("allocation-offer");

    @Test
    void offer_requested() throws JsonProcessingException {
        var requested = read("offer-requested", OfferConsumer.OfferRequested.class);

        assertThat(requested.offerId()).isEqualTo(subject("offer-requested"));
        assertThat(requested.dwellingId()).isNotNull();
        assertThat(requested.until()).isNotNull();
        assertThat(requested.contractForm()).isNotBlank();
        assertThat(requested.rentVerdict()).isNotNull();
        assertThat(requested.rentRuleSet()).isNotBlank();
        assertThat(requested.requestedOn()).isNotNull();
    }

    @Test
    void offer_accepted() throws JsonProcessingException {
        var accepted = read("offer-accepted", OfferConsumer.OfferAccepted.class);

        assertThat(accepted.offerId()).isEqualTo(subject("offer-accepted"));
        assertThat(accepted.acceptedOn()).isNotNull();
    }

    @Test
    void offer_confirmed() throws JsonProcessingException {
        assertThat(read("offer-confirmed", OfferConsumer.OfferConfirmed.class).offerId())
                .isEqualTo(subject("offer-confirmed"));
    }

    @Test
    void offer_closed() throws JsonProcessingException {
        assertThat(read("offer-closed", OfferConsumer.OfferClosed.class).offerId())
                .isEqualTo(subject("offer-closed"));
    }

    @Test
    void what_the_provider_says_to_the_landlord() throws JsonProcessingException {
        var advised = read("offer-flip-advised", TenureConsumer.OfferFlipAdvised.class);
        assertThat(advised.offerId()).isEqualTo(subject("offer-flip-advised"));
        assertThat(advised).hasNoNullFieldsOrProperties();
        assertThat(read("offer-signal-answered", TenureConsumer.OfferSignalAnswered.class))
                .hasNoNullFieldsOrProperties();
    }

    private UUID subject(String fact) {
        return allocation.sample(type(fact)).subject();
    }

    private <T> T read(String fact, Class<T> shape) throws JsonProcessingException {
        var data = JSON.readTree(allocation.sample(type(fact)).json()).path("data");
        return JSON.treeToValue(data, shape);
    }

    private static String type(String fact) {
        return "nl.weerthuis.%s.v1".formatted(fact);
    }
}
