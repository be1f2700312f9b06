package nl.weerthuis.caseflow.upsert;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a record that was delivered. */
@Schema(name = "Upsert", description = "What became of the record (Dutch: resultaat van de levering)")
record UpsertView(
        @Schema(description = "The case (Dutch: dossiernummer)")
        UUID caseId,

        Result result,

        @Schema(description = "Places of the record that were taken over, as JSON pointers (Dutch: overgenomen)")
        List<String> taken,

        @Schema(
                description = "Places where the case still says something else: because no If-Match was sent, or"
                        + " because it changes otherwise (Dutch: verschillen)")
        List<String> differences) {

    @Schema(name = "UpsertResult", description = "New, changed, different or the same (Dutch: resultaat)")
    enum Result {
        CREATED,
        CHANGED,
        DIFFERENT,
        UNCHANGED
    }

    static UpsertView created(UUID caseId) {
        return new UpsertView(caseId, Result.CREATED, List.of(), List.of());
    }

    static UpsertView known(UUID caseId, List<String> taken, List<String> left) {
        var result = !taken.isEmpty() ? Result.CHANGED : left.isEmpty() ? Result.UNCHANGED : Result.DIFFERENT;
        return new UpsertView(caseId, result, List.copyOf(taken), List.copyOf(left));
    }
}
