package nl.weerthuis.caseflow.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.client.Bsn;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.consent.FieldGroup;
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

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final Identity CLIENT =
            new Identity("Voorbeeld", "van", "Sam", LocalDate.parse("2000-02-02"), Bsn.of("999993653"), "06-00000000");
    private static final Household HOUSEHOLD =
            Household.of(2, List.of(Household.Child.born(2020), Household.Child.born(2027)), false);

    private final Introduction introduction = new Introduction(UUID.randomUUID(), CaseSheets.CASE);

    {
        introduction.grant(UUID.randomUUID(), "HOUSING_OFFER", END);
    }

    @Test
    void a_corporation_learns_a_name_a_household_and_ages() {
        var all = learned(IntroductionPurpose.HOUSING.opens(), false);

        assertThat(LandlordView.of(introduction, all, TODAY))
                .isEqualTo(new LandlordView(
                        introduction.id(),
                        IntroductionPurpose.HOUSING,
                        END,
                        new Name("Sam", "van", "Voorbeeld"),
                        4,
                        List.of(25, 6, 0),
                        NEUTRAL));
    }

    @Test
    void what_the_client_did_not_agree_to_is_not_there() {
        var support = learned(EnumSet.of(FieldGroup.SUPPORT), false);

        assertThat(LandlordView.of(introduction, support, TODAY))
                .isEqualTo(new LandlordView(
                        introduction.id(), IntroductionPurpose.HOUSING, END, null, null, null, NEUTRAL));
    }

    @Test
    void who_takes_over_learns_how_to_reach_somebody_unless_they_hide() {
        var open = learned(EnumSet.of(FieldGroup.IDENTITY, FieldGroup.CONTACT), false);
        var hidden = learned(EnumSet.of(FieldGroup.IDENTITY, FieldGroup.CONTACT), true);

        assertThat(receiver(open).contact()).isEqualTo("06-00000000");
        assertThat(receiver(open).birthDate()).isEqualTo("2000-02-02");
        assertThat(receiver(open))
                .hasNoNullFieldsOrPropertiesExcept(
                        "householdSize", "ages", "supportContact", "supportFrom", "supportUntil");
        assertThat(receiver(hidden).contact()).isNull();
        assertThat(receiver(hidden).name()).isNotNull();
    }

    @Test
    void a_purpose_that_nobody_knows_opens_nothing() {
        assertThat(IntroductionPurpose.of("HOUSING_OFFER")).contains(IntroductionPurpose.HOUSING);
        assertThat(IntroductionPurpose.of("SUPPORT")).contains(IntroductionPurpose.SUPPORT);
        assertThat(IntroductionPurpose.of("CURIOSITY")).isEmpty();
    }

    private ReceiverView receiver(Acquaintance acquaintance) {
        return ReceiverView.of(introduction, IntroductionPurpose.SUPPORT, acquaintance, TODAY);
    }

    private static Acquaintance learned(Set<FieldGroup> open, boolean isProtected) {
        return new Acquaintance(open, isProtected, CLIENT, HOUSEHOLD, NEUTRAL, support(SUPPORTER));
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
