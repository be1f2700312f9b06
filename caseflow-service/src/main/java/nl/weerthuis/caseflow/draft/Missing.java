package nl.weerthuis.caseflow.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a nomination still needs. */
@Schema(description = "What is still missing or wrong (Dutch: wat nog ontbreekt)")
record Missing(
        @Schema(description = "Place in the nomination or the answers, as a JSON pointer (Dutch: plaats)")
        String place,

        @Schema(description = "What is the matter, as a code (Dutch: code)")
        String code,

        @Schema(description = "In words, or the open question itself (Dutch: uitleg)")
        String sentence) {}
