package nl.weerthuis.caseflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;

/** Secrets of webhooks, encrypted under the master key. */
@ApplicationScoped
class Secrets implements UnderMasterKey {

    private final MasterCipher cipher;
    private final WebhookRepository webhooks;
    private final Clock clock;

    Secrets(MasterCipher cipher, WebhookRepository webhooks, Clock clock) {
        this.cipher = cipher;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    byte[] seal(UUID webhook, Secret secret) {
        return cipher.encrypt(place(webhook), secret.text().getBytes(StandardCharsets.UTF_8));
    }

    long key() {
        return cipher.key();
    }

    /** The new one first; the one of before as long as it is valid. */
    List<Secret> valid(Webhook webhook) {
        var secrets = new ArrayList<>(List.of(open(webhook.id(), webhook.secret())));
        var old = webhook.oldSecret(clock.instant());
        if (old != null) {
            secrets.add(open(webhook.id(), old));
        }
        return secrets;
    }

    @Override
    public int renew(long key, int most) {
        var found = webhooks.underAnotherKey(key, most);
        for (var webhook : found) {
            var old = webhook.oldSecret();
            webhook.renew(
                    seal(webhook.id(), open(webhook.id(), webhook.secret())),
                    old == null ? null : seal(webhook.id(), open(webhook.id(), old)),
                    key);
        }
        webhooks.flush();
        return found.size();
    }

    private Secret open(UUID webhook, byte[] sealed) {
        return Secret.of(new String(cipher.decrypt(place(webhook), sealed), StandardCharsets.UTF_8));
    }

    private static String place(UUID webhook) {
        return "webhook|" + webhook;
    }
}
