package nl.weerthuis.caseflow.importjob;

import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.imports.ImportFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one line; never what it says. */
@Schema(name = "ImportLine", description = "What became of a line (Dutch: importregel)")
record ImportLineView(
        @Schema(description = "Line in the file, from 1; the header counts (Dutch: regel)")
        long line,

        LineOutcome outcome,

        @Schema(description = "The case (Dutch: dossiernummer)")
        UUID caseId,

        @Schema(description = "Columns, or in JSON places, that differ from the case (Dutch: verschillende kolommen)")
        List<String> differences,

        @Schema(description = "What is wrong (Dutch: fouten)")
        List<ImportFault> faults) {}
