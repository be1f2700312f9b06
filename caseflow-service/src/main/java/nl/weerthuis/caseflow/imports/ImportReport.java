package nl.weerthuis.caseflow.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each line of a file. */
@Schema(description = "What became of each line of the file (Dutch: importverslag)")
record ImportReport(
        @Schema(description = "Lines read, without the header (Dutch: regels)")
        int rows,

        @Schema(description = "Lines that became a case (Dutch: aangenomen)")
        int accepted,

        @Schema(description = "Lines of clients who were nominated before: nothing changed (Dutch: ongewijzigd)")
        int unchanged,

        @Schema(description = "Lines with faults: nothing of them was stored (Dutch: afgekeurd)")
        int rejected,

        @Schema(description = "Nothing was changed: this says what would become of it (Dutch: proefdraai)")
        boolean dryRun,

        @Schema(description = "What is wrong, and where (Dutch: fouten)")
        List<ImportFault> faults,

        @Schema(description = "The case of each good line, unless it would have to be made (Dutch: dossiers)")
        List<CaseOfLine> cases,

        @Schema(
                description = "Known clients of whom the file says something else than the case; nothing of it was"
                        + " taken over (Dutch: verschillen)")
        List<Difference> differences) {

    @Schema(name = "ImportDifference", description = "What a line says differently (Dutch: verschil met het dossier)")
    record Difference(
            @Schema(description = "Line in the file (Dutch: regel)")
            long line,

            @Schema(description = "Id of the case (Dutch: dossiernummer)")
            UUID caseId,

            @Schema(description = "Names of the columns, never their values (Dutch: kolommen)")
            List<String> columns) {}

    @Schema(name = "ImportedCase", description = "The case of a line (Dutch: dossier van de regel)")
    record CaseOfLine(
            @Schema(description = "Line in the file (Dutch: regel)")
            long line,

            @Schema(description = "Id of the case (Dutch: dossiernummer)")
            UUID caseId) {}
}
