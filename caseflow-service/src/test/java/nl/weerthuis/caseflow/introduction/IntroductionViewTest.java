package nl.weerthuis.caseflow.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.client.Bsn;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.introduction.IntroductionView.Name;
import nl.weerthuis.caseflow.introduction.IntroductionView.SupportContact;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.support.Support;
import org.junit.jupiter.api.Test;

/** What a corporation learns of whom it will meet, and of the support that comes along. */
class IntroductionViewTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");
    private static final UUID SUPPORTER = UUID.randomUUID();
    private static final SupportContact NEUTRAL = new SupportContact("Regionaal aanspreekpunt uitstroomtafel", null);

    @Test
    void it_learns_a_name_a_household_and_ages() {
        var id = UUID.randomUUID();
        var introduction = new Introduction(id, CaseSheets.CASE);
        introduction.grant(UUID.randomUUID(), "OFFER", Instant.parse("2026-03-01T00:00:00Z"));
        var client = new Identity(
                "Voorbeeld", "van", "Sam", LocalDate.parse("2000-02-02"), Bsn.of("999993653"), "06-00000000");
        var household = new Household(2, List.of(new Household.Child(2020), new Household.Child(2027)), false);

        assertThat(IntroductionView.of(introduction, client, household, NEUTRAL, TODAY))
                .isEqualTo(new IntroductionView(
                        id,
                        Instant.parse("2026-03-01T00:00:00Z"),
                        new Name("Sam", "van", "Voorbeeld"),
                        4,
                        List.of(25, 6, 0),
                        NEUTRAL));
    }

    @Test
    void it_calls_who_gives_the_support_or_else_who_nominated() {
        assertThat(contact(CaseSheets.standard(), support(SUPPORTER))).isEqualTo(new SupportContact("Steun", 6));
        assertThat(contact(CaseSheets.standard(), support(null))).isEqualTo(new SupportContact("Opvang", 6));
    }

    @Test
    void where_nobody_is_known_it_calls_the_table() {
        assertThat(contact(CaseSheets.standard(), Optional.empty())).isEqualTo(NEUTRAL);
        assertThat(contact(CaseSheets.standard(), support(UUID.randomUUID())))
                .isEqualTo(new SupportContact(NEUTRAL.organisation(), 6));
    }

    @Test
    void of_a_protected_case_no_provider_is_named() {
        assertThat(contact(CaseSheets.guarded(), support(SUPPORTER))).isEqualTo(NEUTRAL);
    }

    private static Optional<Support> support(UUID provider) {
        return Optional.of(new Support(provider, 6, TODAY, null, "number 1"));
    }

    private static SupportContact contact(CaseSheet sheet, Optional<Support> support) {
        return SupportContact.of(sheet, () -> support, id -> {
            if (id.equals(SUPPORTER)) {
                return Optional.of("Steun");
            }
            return id.equals(CaseSheets.PROVIDER) ? Optional.of("Opvang") : Optional.empty();
        });
    }
}
