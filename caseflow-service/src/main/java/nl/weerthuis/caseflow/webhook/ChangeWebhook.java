package nl.weerthuis.caseflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Gives a webhook a new secret, stops it, or has it told once more. */
@ApplicationScoped
class ChangeWebhook {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Secrets secrets;
    private final Owner owner;

    ChangeWebhook(WebhookRepository webhooks, DeliveryRepository deliveries, Secrets secrets, Owner owner) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.owner = owner;
    }

    @Transactional
    WebhookView rotate(UUID id) {
        var webhook = webhooks.requireLocked(id, owner.provider());
        var secret = Secret.fresh();
        webhook.rotate(secrets.seal(id, secret), secrets.key(), owner.now());
        webhooks.flush();
        return webhook.view(secret.text());
    }

    @Transactional
    WebhookView stop(UUID id) {
        var webhook = webhooks.requireLocked(id, owner.provider());
        webhook.stop(owner.now());
        webhooks.flush();
        return webhook.view(null);
    }

    /** What came before it was registered, too. */
    @Transactional
    WebhookView replay(UUID id, long after) {
        var webhook = webhooks.requireLocked(id, owner.provider());
        webhook.requireActive();
        deliveries.again(id, after, owner.now());
        webhook.toldUntil(Math.min(webhook.position(), after));
        webhooks.flush();
        return webhook.view(null);
    }
}
