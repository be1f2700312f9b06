package nl.weerthuis.caseflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a provider its webhooks, and the log of what they were told. */
@ApplicationScoped
class ViewWebhooks {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Owner owner;

    ViewWebhooks(WebhookRepository webhooks, DeliveryRepository deliveries, Owner owner) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.owner = owner;
    }

    @Transactional
    Page<WebhookView> list(Paging paging) {
        return webhooks.of(owner.provider(), paging).map(webhook -> webhook.view(null));
    }

    @Transactional
    WebhookView view(UUID id) {
        return webhooks.require(id, owner.provider()).view(null);
    }

    @Transactional
    Page<DeliveryView> deliveries(UUID id, DeliveryState state, Paging paging) {
        var webhook = webhooks.require(id, owner.provider());
        return deliveries.of(webhook.id(), state, paging).map(Delivery::view);
    }
}
