package nl.weerthuis.platform.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key pair that signs the tokens of this test run. */
final class TestKeys {
    // Not a static field: test resources and tests may see this class through different class loaders.
    private static final String PROPERTY = "weerthuis.test.private-key";

    private TestKeys() {}

    static PrivateKey privateKey() {
        return pair().getPrivate();
    }

    /** In PEM. */
    static String publicKey() {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair().getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----".formatted(encoded);
    }

    /** A key of somebody else. */
    static PrivateKey foreignPrivateKey() {
        try {
            return generate().getPrivate();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            // The properties object is one for all class loaders, and so is its monitor.
            synchronized (System.getProperties()) {
                var encoded = System.getProperty(PROPERTY);
                if (encoded == null) {
                    encoded = Base64.getEncoder()
                            .encodeToString(generate().getPrivate().getEncoded());
                    System.setProperty(PROPERTY, encoded);
                }
                return decode(encoded);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static KeyPair decode(String encoded) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        var publicKey = factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        return new KeyPair(publicKey, key);
    }
}
