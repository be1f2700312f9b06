package nl.weerthuis.housing.tenancy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;

/**
 * What landlord and tenant agreed.
 *
 * @param legalGround why it may be temporary; absent where the landlord's system cannot say
 * @param endOn last day, for a form that ends by itself
 * @param flipReviewOn when it is decided whether the tenant gets the contract in his own name
 */
@Embeddable
public record TenancyTerms(
        @Enumerated(EnumType.STRING) ContractForm contractForm,
        @Enumerated(EnumType.STRING) LegalGround legalGround,
        LocalDate startOn,
        LocalDate endOn,
        LocalDate plannedKeyDate,
        LocalDate flipReviewOn) {

    /** Wet vaste huurcontracten: two years at most. */
    private static final int LONGEST_TEMPORARY_MONTHS = 24;

    private static final int LONGEST_YOUTH_MONTHS = 60;

    /** Every rule that these terms break, at its place. */
    public List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        term(faults);
        ground(faults);
        flipReview(faults);
        return List.copyOf(faults);
    }

    private void term(List<Violation> faults) {
        if (contractForm == ContractForm.TEMPORARY && endOn == null) {
            faults.add(Violation.of("/endOn", "required"));
        }
        if (endOn == null) {
            return;
        }
        if (!endOn.isAfter(startOn)) {
            faults.add(Violation.of("/endOn", "end-before-start"));
        }
        switch (contractForm) {
            case TEMPORARY -> longest(LONGEST_TEMPORARY_MONTHS, faults);
            case YOUTH -> longest(LONGEST_YOUTH_MONTHS, faults);
            // The provider's own contract can end by itself; care and housing in one can, too: the care decides.
            case FLIP, COMBINED_CARE -> {}
            case REGULAR, THREE_PARTY, SECOND_CHANCE ->
                faults.add(Violation.of("/endOn", "not-with-this-contract-form"));
        }
    }

    private void longest(int months, List<Violation> faults) {
        if (!endOn.isBefore(startOn.plusMonths(months))) {
            faults.add(Violation.of("/endOn", "term-too-long", months));
        }
    }

    /** DOMAIN 5.2: permanent is the norm, temporary needs a ground. */
    private void ground(List<Violation> faults) {
        if (contractForm == ContractForm.TEMPORARY && legalGround == null) {
            faults.add(Violation.of("/legalGround", "required"));
        }
        if (contractForm != ContractForm.TEMPORARY && legalGround != null) {
            faults.add(Violation.of("/legalGround", "not-with-this-contract-form"));
        }
    }

    private void flipReview(List<Violation> faults) {
        if (contractForm != ContractForm.FLIP) {
            if (flipReviewOn != null) {
                faults.add(Violation.of("/flipReviewOn", "not-with-this-contract-form"));
            }
        } else if (flipReviewOn == null) {
            faults.add(Violation.of("/flipReviewOn", "required"));
        } else if (!flipReviewOn.isAfter(startOn) || endOn != null && flipReviewOn.isAfter(endOn)) {
            faults.add(Violation.of("/flipReviewOn", "review-outside-contract"));
        }
    }

    /** As far as a landlord's own system can tell. */
    boolean agreesWith(TenancyTerms other) {
        return contractForm == other.contractForm
                && startOn.equals(other.startOn)
                && Objects.equals(endOn, other.endOn);
    }

    TenancyTerms withPlannedKeyDate(LocalDate date) {
        return new TenancyTerms(contractForm, legalGround, startOn, endOn, date, flipReviewOn);
    }

    /** @throws Problem unless the contract is temporary */
    TenancyTerms withGround(LegalGround ground) {
        if (contractForm != ContractForm.TEMPORARY) {
            throw Problem.conflict("tenancy-not-temporary", new Word(contractForm.name()));
        }
        return new TenancyTerms(contractForm, ground, startOn, endOn, plannedKeyDate, flipReviewOn);
    }

    TenancyTerms withFlipReviewOn(LocalDate date) {
        return new TenancyTerms(contractForm, legalGround, startOn, endOn, plannedKeyDate, date);
    }
}
