package nl.weerthuis.caseflow.introduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.support.Support;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom somebody will meet, as the purpose allows: no BSN, no origin, no case; only groups that the client agreed to. */
@Schema(
        anyOf = {LandlordView.class, ReceiverView.class},
        description = "Whom you will meet (Dutch: kennismaking met de kandidaat)")
sealed interface IntroductionView permits LandlordView, ReceiverView {

    @Schema(description = "Name of the candidate (Dutch: naam van de kandidaat)")
    record Name(
            @Schema(description = "Given names (Dutch: voornamen)")
            String givenNames,

            @Schema(description = "Prefix of the family name (Dutch: voorvoegsel)")
            String prefix,

            @Schema(description = "Family name (Dutch: achternaam)")
            String familyName) {

        static Name of(Identity client) {
            return new Name(client.givenNames(), client.prefix(), client.familyName());
        }
    }

    @Schema(description = "Whom to call about support (Dutch: contact voor de begeleiding)")
    record SupportContact(
            @Schema(description = "Organisation to call (Dutch: organisatie)")
            String organisation,

            @Schema(description = "Hours of support per week (Dutch: uren begeleiding per week)")
            Integer hoursPerWeek) {

        // The name of a provider that only runs women's shelters would tell which group it is.
        private static final SupportContact NEUTRAL =
                new SupportContact("Regionaal aanspreekpunt uitstroomtafel", null);

        /** @param support asked only where the case is not protected */
        static SupportContact of(
                CaseSheet sheet, Supplier<Optional<Support>> support, Function<UUID, Optional<String>> name) {
            return sheet.isProtected()
                    ? NEUTRAL
                    : support.get()
                            .map(given -> new SupportContact(
                                    name.apply(provider(given, sheet)).orElse(NEUTRAL.organisation()),
                                    given.hoursPerWeek()))
                            .orElse(NEUTRAL);
        }

        private static UUID provider(Support given, CaseSheet sheet) {
            return given.providerId() == null ? sheet.providerId() : given.providerId();
        }
    }

    static List<Integer> ages(Identity client, Household household, LocalDate today) {
        var ages = new ArrayList<Integer>();
        ages.add(client.ageOn(today));
        household.children().forEach(child -> ages.add(Math.max(0, today.getYear() - child.birthYear())));
        return ages;
    }
}
