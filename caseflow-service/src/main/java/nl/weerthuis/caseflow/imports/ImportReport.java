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

        @Schema(description = "What is wrong, and where (Dutch: fouten)")
        List<Fault> faults,

        @Schema(description = "The case of each good line (Dutch: dossiers)")
        List<CaseOfLine> cases) {

    @Schema(name = "ImportFault", description = "A fault in the file (Dutch: fout in het bestand)")
    record Fault(
            @Schema(description = "Line in the file, the header is 1 (Dutch: regel)")
            long line,

            @Schema(description = "Name of the column; absent when it is the line (Dutch: kolom)")
            String column,

            @Schema(description = "Stable code (Dutch: foutcode)")
            String code,

            @Schema(description = "What is wrong, for a person (Dutch: melding)")
            String message) {}

    @Schema(name = "ImportedCase", description = "The case of a line (Dutch: dossier van de regel)")
    record CaseOfLine(
            @Schema(description = "Line in the file (Dutch: regel)")
            long line,

            @Schema(description = "Id of the case (Dutch: dossiernummer)")
            UUID caseId) {}
}
