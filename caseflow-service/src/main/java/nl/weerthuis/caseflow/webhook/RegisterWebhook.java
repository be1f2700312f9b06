package nl.weerthuis.caseflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.UUID;
import nl.weerthuis.caseflow.feed.Feed;
import nl.weerthuis.platform.outward.TargetGuard;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Registers where a provider is told of what happens from now on. */
@ApplicationScoped
class RegisterWebhook {

    private static final int MOST = 10;

    private final WebhookRepository webhooks;
    private final Secrets secrets;
    private final Feed feed;
    private final TargetGuard guard;
    private final Owner owner;

    RegisterWebhook(WebhookRepository webhooks, Secrets secrets, Feed feed, TargetGuard guard, Owner owner) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.feed = feed;
        this.guard = guard;
        this.owner = owner;
    }

    @Transactional
    WebhookView handle(URI url) {
        if (guard.resolve(url).isEmpty()) {
            throw Problem.invalid(Violation.of("/url", "webhook-target-refused"));
        }
        if (webhooks.active(owner.provider()) >= MOST) {
            throw Problem.conflict("too-many-webhooks", MOST);
        }
        var id = UUID.randomUUID();
        var secret = Secret.fresh();
        var webhook = new Webhook(id, owner.caller(), url.toString(), feed.last(owner.provider()), owner.now());
        webhook.keep(secrets.seal(id, secret), secrets.key());
        webhooks.persist(webhook);
        return webhook.view(secret.text());
    }
}
