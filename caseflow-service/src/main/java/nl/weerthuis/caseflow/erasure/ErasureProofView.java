package nl.weerthuis.caseflow.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ErasureProof", description = "Proof that a person was erased (Dutch: bewijs van wissing)")
record ErasureProofView(
        @Schema(description = "The client, who is nobody now (Dutch: cliënt)")
        UUID clientId,

        ErasureProof.Cause cause,

        @Schema(description = "When; absent, the person was not erased (Dutch: gewist op)")
        Instant erasedAt,

        @Schema(description = "By whom, as the identity provider names them (Dutch: gewist door)")
        String erasedBy,

        @Schema(description = "On whose behalf (Dutch: organisatie)")
        UUID organisationId,

        @Schema(description = "Values that became unreadable with the key, by place (Dutch: vernietigd)")
        List<Destroyed> destroyed,

        @Schema(description = "Whether the ledger outside the database has it (Dutch: in het wisregister)")
        boolean inLedger,

        @Schema(description = "SHA-256 of the proof as it was kept (Dutch: controlegetal)")
        String digest,

        @Schema(description = "Whether the proof still has that digest (Dutch: ongewijzigd)")
        Boolean intact) {

    @Schema(name = "ErasedPlace", description = "How many values of one place (Dutch: vernietigde gegevens)")
    record Destroyed(
            @Schema(description = "Where they stood (Dutch: plaats)")
            String place,

            @Schema(description = "How many (Dutch: aantal)")
            int number) {}

    /** Nobody was erased. */
    static ErasureProofView none(UUID clientId, boolean inLedger) {
        return new ErasureProofView(clientId, null, null, null, null, List.of(), inLedger, null, null);
    }

    static ErasureProofView of(ErasureProofRepository.Kept kept, boolean inLedger) {
        var proof = kept.proof();
        return new ErasureProofView(
                proof.clientId(),
                proof.cause(),
                proof.erasedAt(),
                proof.erasedBy(),
                proof.organisationId(),
                proof.destroyed().stream()
                        .map(each -> new Destroyed(each.place(), each.number()))
                        .toList(),
                inLedger,
                kept.digest(),
                kept.digest().equals(proof.digest()));
    }
}
