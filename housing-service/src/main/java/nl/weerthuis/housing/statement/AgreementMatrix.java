package nl.weerthuis.housing.statement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which agreements exist where, and what came of them (Dutch: overzicht van afspraken)")
record AgreementMatrix(
        @Schema(description = "Year or half-year (Dutch: periode)")
        String period,

        @Schema(description = "Day of the figures (Dutch: peildatum)", format = "date")
        LocalDate asOf,

        @Schema(description = "In the order of municipality and corporation (Dutch: regels)")
        List<MatrixCell> items) {}
