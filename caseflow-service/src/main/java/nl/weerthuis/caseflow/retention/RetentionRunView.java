package nl.weerthuis.caseflow.retention;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RetentionRun", description = "What one night removed of one kind (Dutch: verslag van het opschonen)")
record RetentionRunView(
        @Schema(description = "Which day (Dutch: dag)") LocalDate runOn,

        RecordKind recordKind,

        RetentionAction action,

        @Schema(description = "How many were erased or removed (Dutch: aantal verwijderd)")
        int handled,

        @Schema(description = "How many a legal hold keeps (Dutch: aantal aangehouden)")
        int held,

        @Schema(description = "How many could not be handled and are tried again (Dutch: aantal mislukt)")
        int failed) {}
