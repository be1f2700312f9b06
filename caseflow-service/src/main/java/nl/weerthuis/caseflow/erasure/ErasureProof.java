package nl.weerthuis.caseflow.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody was erased: which values became unreadable with the key, how many, when, on whose word. The digest is over
 * just that, so that whoever keeps it sees whether the proof was changed.
 */
record ErasureProof(
        UUID clientId,
        UUID caseId,
        Cause cause,
        Instant erasedAt,
        String erasedBy,
        UUID organisationId,
        List<Destroyed> destroyed) {

    @Schema(
            name = "ErasureCause",
            description =
                    "Why somebody was erased (Dutch: aanleiding: verzoek, bewaartermijn, teruggezette reservekopie)")
    enum Cause {
        REQUEST,
        RETENTION,
        RESTORE
    }

    /** How many values of one place. */
    record Destroyed(String place, int number) {}

    private static final String FORM = "erasure-proof.v1";

    /** SHA-256 over a line for each field and each place, in this order. */
    String digest() {
        var text = new StringBuilder(FORM);
        for (var part : new Object[] {clientId, caseId, cause, erasedAt, erasedBy, organisationId}) {
            text.append('\n').append(part == null ? "" : part);
        }
        destroyed.forEach(
                each -> text.append('\n').append(each.place()).append('=').append(each.number()));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
