package nl.weerthuis.caseflow.introduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.consent.FieldGroup;
import nl.weerthuis.caseflow.introduction.IntroductionView.Name;
import nl.weerthuis.caseflow.introduction.IntroductionView.SupportContact;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.support.Support;

/**
 * What there is to learn of somebody, and which groups of it are open now.
 *
 * @param isProtected whether nobody may be called but the neutral contact
 */
record Acquaintance(
        Set<FieldGroup> open,
        boolean isProtected,
        Identity client,
        Household household,
        SupportContact contact,
        Optional<Support> support) {

    Name name() {
        return opened(FieldGroup.IDENTITY, () -> Name.of(client));
    }

    LocalDate birthDate() {
        return opened(FieldGroup.IDENTITY, client::birthDate);
    }

    /** Of somebody in hiding not even a number to call: the neutral contact is there for it. */
    String reachedAt() {
        return isProtected ? null : opened(FieldGroup.CONTACT, client::contact);
    }

    Integer householdSize() {
        return opened(FieldGroup.HOUSEHOLD, household::size);
    }

    List<Integer> ages(LocalDate today) {
        return opened(FieldGroup.HOUSEHOLD, () -> IntroductionView.ages(client, household, today));
    }

    SupportContact supportContact() {
        return opened(FieldGroup.SUPPORT, () -> contact);
    }

    LocalDate supportFrom() {
        return opened(FieldGroup.SUPPORT, () -> support.map(Support::startOn).orElse(null));
    }

    LocalDate supportUntil() {
        return opened(FieldGroup.SUPPORT, () -> support.map(Support::until).orElse(null));
    }

    private <T> T opened(FieldGroup group, Supplier<T> field) {
        return open.contains(group) ? field.get() : null;
    }
}
