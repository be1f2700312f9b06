package nl.weerthuis.caseflow.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver proves our messages with (Standard Webhooks, symmetric signatures). */
record Secret(byte[] bytes) {

    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    Secret {
        bytes = bytes.clone();
    }

    static Secret fresh() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    static Secret of(String text) {
        return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The header {@code webhook-signature}: one signature per secret, while two are valid. */
    static String signatures(List<Secret> secrets, String id, long seconds, String body) {
        return secrets.stream()
                .map(secret -> secret.signature(id, seconds, body))
                .collect(Collectors.joining(" "));
    }

    String signature(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            var signed = mac.doFinal("%s.%d.%s".formatted(id, seconds, body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It cannot be signed", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
