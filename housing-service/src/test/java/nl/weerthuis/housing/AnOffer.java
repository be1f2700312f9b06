package nl.weerthuis.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SampleEvent;

/** Allocation's side of an offer: what it states, and what housing answers. */
public final class AnOffer {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CHANNEL = "allocation-offer";
    private static final String STREAM = CHANNEL + ".v1";

    public final UUID id = UUID.randomUUID();
    private int sequence;

    /** A dwelling of this corporation, held and confirmed for a new offer. */
    public static AnOffer confirmedFor(UUID corporation) {
        return requestedOn(Housing.aVacantDwelling(corporation)).accepted().confirmed();
    }

    public static AnOffer requestedOn(UUID dwelling) {
        return requestedOn(dwelling, Map.of());
    }

    /** With what else allocation says of it. */
    public static AnOffer requestedOn(UUID dwelling, Map<String, Object> more) {
        var offer = new AnOffer();
        offer.publish(offer.request(dwelling, Housing.inDays(7), more));
        offer.awaitFact("nl.weerthuis.dwelling-reserved.v1");
        return offer;
    }

    public SampleEvent request(UUID dwelling, Instant until) {
        return request(dwelling, until, "REGULAR");
    }

    public SampleEvent request(UUID dwelling, Instant until, String contractForm) {
        return request(dwelling, until, contractForm, Map.of());
    }

    /** With what else allocation says of it. */
    public SampleEvent request(UUID dwelling, Instant until, Map<String, Object> more) {
        return request(dwelling, until, "REGULAR", more);
    }

    private SampleEvent request(UUID dwelling, Instant until, String contractForm, Map<String, Object> more) {
        var data = new HashMap<String, Object>(more);
        data.put("dwellingId", dwelling);
        data.put("until", until);
        data.put("contractForm", contractForm);
        data.put("fitVerdict", "FITS");
        data.put("ruleSet", "2026-01");
        data.put("capacityOverride", false);
        data.put("requestedOn", Housing.today());
        return next("offer-requested", data);
    }

    public SampleEvent acceptance() {
        return next("offer-accepted", Map.of("acceptedOn", Housing.today()));
    }

    public SampleEvent confirmation() {
        return next("offer-confirmed", Map.of("confirmedOn", Housing.today()));
    }

    public SampleEvent closure(String outcome) {
        return next("offer-closed", Map.of("outcome", outcome, "closedOn", Housing.today()));
    }

    public SampleEvent flipAdvice(String advice) {
        return next("offer-flip-advised", Map.of("advice", advice, "advisedOn", Housing.today()));
    }

    public SampleEvent signalAnswer(UUID signal, String code) {
        return next("offer-signal-answered", Map.of("signalId", signal, "code", code, "answeredOn", Housing.today()));
    }

    public SampleEvent closure(String outcome, String code) {
        return next("offer-closed", Map.of("outcome", outcome, "code", code, "closedOn", Housing.today()));
    }

    public AnOffer accepted() {
        publish(acceptance());
        return this;
    }

    public AnOffer confirmed() {
        publish(confirmation());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).isEqualTo("CONFIRMED"));
        return this;
    }

    public void publish(SampleEvent... events) {
        try (var publisher = EventPublisher.connect()) {
            for (var event : events) {
                publisher.publish(STREAM, event);
            }
        }
    }

    public void awaitFact(String type) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts()).contains(type));
    }

    /** What housing stated about this offer. */
    public List<String> facts() {
        return OutboxProbe.of("housing").types(id);
    }

    public String status() {
        return Housing.coordinator()
                .get("/v1/reservations/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("status");
    }

    private SampleEvent next(String fact, Map<String, Object> data) {
        var all = new HashMap<>(data);
        all.put("offerId", id);
        return SampleEvent.of("nl.weerthuis.%s.v1".formatted(fact), CHANNEL)
                .about(id)
                .sequence(++sequence)
                .data(all);
    }
}
