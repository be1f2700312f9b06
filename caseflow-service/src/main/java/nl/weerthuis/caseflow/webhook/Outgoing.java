package nl.weerthuis.caseflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.feed.Feed;
import nl.weerthuis.caseflow.webhook.outgoing.Message;

/** Messages on their way out; each method is a transaction of its own. */
@ApplicationScoped
class Outgoing {

    /** A message to be sent now. */
    record Due(UUID delivery, Message message) {}

    private static final int QUEUED = 500;

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Secrets secrets;
    private final Feed feed;
    private final Clock clock;

    Outgoing(WebhookRepository webhooks, DeliveryRepository deliveries, Secrets secrets, Feed feed, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> toQueue() {
        return webhooks.activeIds();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void queue(UUID id) {
        webhooks.lockActive(id).ifPresent(webhook -> {
            var changes = feed.after(webhook.providerId(), webhook.position(), QUEUED);
            if (!changes.isEmpty()) {
                deliveries.queue(id, changes, clock.instant());
                webhook.toldUntil(Long.parseLong(changes.get(changes.size() - 1).cursor()));
                webhooks.flush();
            }
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Due> begin(int most) {
        var now = clock.instant();
        var due = deliveries.due(now, most);
        due.forEach(delivery -> delivery.begin(now));
        deliveries.flush();
        return due.stream().map(this::due).toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void end(UUID id, Answer answer) {
        deliveries.findByIdOptional(id).ifPresent(delivery -> {
            delivery.end(answer, clock.instant());
            if (answer.isGone()) {
                webhooks.lockActive(delivery.webhookId()).ifPresent(webhook -> webhook.stop(clock.instant()));
            }
            deliveries.flush();
        });
    }

    private Due due(Delivery delivery) {
        var webhook = webhooks.findById(delivery.webhookId());
        var body = feed.text(delivery.changeId());
        var seconds = clock.instant().getEpochSecond();
        var id = "msg_" + delivery.id();
        var headers = Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(seconds),
                "webhook-signature",
                Secret.signatures(secrets.valid(webhook), id, seconds, body));
        return new Due(delivery.id(), new Message(URI.create(webhook.url()), headers, body));
    }
}
