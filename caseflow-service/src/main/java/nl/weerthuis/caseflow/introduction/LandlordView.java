package nl.weerthuis.caseflow.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a corporation will meet: no BSN, no birth date, no care. */
@Schema(
        name = "IntroductionToLandlord",
        description = "Whom the corporation will meet (Dutch: kennismaking met de kandidaat)")
record LandlordView(
        @Schema(description = "Id of the introduction (Dutch: kennismaking)")
        UUID id,

        IntroductionPurpose purpose,

        @Schema(description = "Until when you may know this (Dutch: geldig tot)")
        Instant until,

        Name name,

        @Schema(description = "Number of people in the household (Dutch: omvang van het huishouden)")
        Integer householdSize,

        @Schema(description = "Ages that are known: of the client, then of the children (Dutch: leeftijden)")
        List<Integer> ages,

        SupportContact supportContact)
        implements IntroductionView {

    static LandlordView of(Introduction introduction, Acquaintance acquaintance, LocalDate today) {
        return new LandlordView(
                introduction.id(),
                IntroductionPurpose.HOUSING,
                introduction.until(),
                acquaintance.name(),
                acquaintance.householdSize(),
                acquaintance.ages(today),
                acquaintance.supportContact());
    }
}
