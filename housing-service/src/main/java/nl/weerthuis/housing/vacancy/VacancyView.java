package nl.weerthuis.housing.vacancy;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One time that a dwelling is on offer here (Dutch: leegstand)")
record VacancyView(
        @Schema(description = "Key of the vacancy (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "Whether it still stands (Dutch: status)")
        VacancyStatus status,

        @Schema(description = "Eligible rent in eurocents a month (Dutch: rekenhuur)")
        long rentCents,

        @Schema(description = "Date from which one can live there (Dutch: beschikbaar per)")
        LocalDate availableOn,

        @Schema(description = "Date on which it was announced (Dutch: datum aanbod)")
        LocalDate announcedOn,

        @Schema(description = "Date on which it ended (Dutch: einddatum)")
        LocalDate closedOn) {

    static VacancyView of(Vacancy vacancy) {
        return new VacancyView(
                vacancy.id(),
                vacancy.dwellingId(),
                vacancy.status(),
                vacancy.rentCents(),
                vacancy.availableOn(),
                vacancy.announcedOn(),
                vacancy.closedOn());
    }
}
