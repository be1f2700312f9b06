package nl.weerthuis.caseflow.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one line of a file; never the value itself. */
@Schema(name = "ImportFault", description = "A fault in the file (Dutch: fout in het bestand)")
public record ImportFault(
        @Schema(description = "Line in the file, from 1; the header counts (Dutch: regel)")
        long line,

        @Schema(
                description =
                        "Name of the column, or in JSON the place as a pointer; absent when it is the line (Dutch: kolom)")
        String column,

        @Schema(description = "Stable code (Dutch: foutcode)")
        String code,

        @Schema(description = "What is wrong, for a person (Dutch: melding)")
        String message) {}
