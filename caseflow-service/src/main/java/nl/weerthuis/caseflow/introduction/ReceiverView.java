package nl.weerthuis.caseflow.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the new provider or the municipality's team takes over: no BSN, no facility, no history of care. */
@Schema(
        name = "IntroductionToReceiver",
        description = "Whom the receiving provider or the municipality's team will meet (Dutch: kennismaking met wie u"
                + " gaat begeleiden)")
record ReceiverView(
        @Schema(description = "Id of the introduction (Dutch: kennismaking)")
        UUID id,

        IntroductionPurpose purpose,

        @Schema(description = "Until when you may know this (Dutch: geldig tot)")
        Instant until,

        Name name,

        @Schema(description = "Date of birth (Dutch: geboortedatum)")
        LocalDate birthDate,

        @Schema(description = "Telephone or e-mail; never of a protected case (Dutch: contactgegevens)")
        String contact,

        @Schema(description = "Number of people in the household (Dutch: omvang van het huishouden)")
        Integer householdSize,

        @Schema(description = "Ages that are known: of the client, then of the children (Dutch: leeftijden)")
        List<Integer> ages,

        SupportContact supportContact,

        @Schema(description = "First day of the support (Dutch: start van de begeleiding)")
        LocalDate supportFrom,

        @Schema(description = "Last day of the support, if it is known (Dutch: einde van de begeleiding)")
        LocalDate supportUntil)
        implements IntroductionView {

    static ReceiverView of(
            Introduction introduction, IntroductionPurpose purpose, Acquaintance acquaintance, LocalDate today) {
        return new ReceiverView(
                introduction.id(),
                purpose,
                introduction.until(),
                acquaintance.name(),
                acquaintance.birthDate(),
                acquaintance.reachedAt(),
                acquaintance.householdSize(),
                acquaintance.ages(today),
                acquaintance.supportContact(),
                acquaintance.supportFrom(),
                acquaintance.supportUntil());
    }
}
