package nl.weerthuis.authorisation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Tokens that no service may take. */
final class Tokens {

    private Tokens() {}

    static String ofAnotherIssuer() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            var pair = keys.generateKeyPair();
            long now = System.currentTimeMillis() / 1_000;
            var claims =
                    """
                    {"iss":"http://127.0.0.1:21180","sub":"trial-foreign","aud":"weerthuis","iat":%d,"exp":%d,"org":"%s",
                    "org_kind":"REGION","region":"flevoland","roles":["table-coordinator","operator"],"acr":"substantial"}
                    """.formatted(now, now + 3_000, Organisation.of("region").id());
            var signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"foreign\"}") + "." + base64(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
