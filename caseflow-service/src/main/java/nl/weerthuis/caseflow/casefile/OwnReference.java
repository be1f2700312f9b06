package nl.weerthuis.caseflow.casefile;

import nl.weerthuis.platform.crypto.SubjectKey;

/**
 * The provider's own reference of a client, under the client's key.
 *
 * @param encrypted null once the client was erased
 * @param index what it is found by
 * @param ofBefore in the clear, of a row that is not encrypted yet
 */
public record OwnReference(byte[] encrypted, byte[] index, String ofBefore) {

    private static final String PLACE = "case_file.own_reference";

    /** @param key null once the client was erased: then nothing is left of the reference */
    public static OwnReference of(String reference, byte[] index, SubjectKey key) {
        return key == null
                ? new OwnReference(null, null, null)
                : new OwnReference(key.encrypt(PLACE, reference), index, null);
    }

    /** Null once the client was erased. */
    public String readable(SubjectKey key) {
        return encrypted == null || key == null ? ofBefore : key.decrypt(PLACE, encrypted);
    }
}
