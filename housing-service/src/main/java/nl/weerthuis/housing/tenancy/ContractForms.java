package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.parameter.RegionParameters;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/**
 * Which contract goes with which kind of home. The two are independent of each other (DOMAIN 3.7): everything is allowed
 * but what stands here, and a region may say otherwise of each pair from a date on.
 */
@ApplicationScoped
class ContractForms {

    /** By the name of the kind of home. */
    private static final Map<String, Set<ContractForm>> NOT_IN = Map.of(
            // Home and care apart is what it is about: neither may hang on the other.
            "HOUSING_FIRST", EnumSet.of(ContractForm.COMBINED_CARE, ContractForm.YOUTH),
            // For who can live nowhere else and is to stay: no step on the way to another home.
            "SKAEVE_HUSE", EnumSet.of(ContractForm.FLIP, ContractForm.YOUTH),
            // Care and home in one contract holds where the care is given; that place is moved within years.
            "FLEX", EnumSet.of(ContractForm.COMBINED_CARE));

    private final RegionParameters parameters;

    ContractForms(RegionParameters parameters) {
        this.parameters = parameters;
    }

    /** With the day of the review, where the contract names none. */
    TenancyTerms completed(TenancyTerms terms, Premises dwelling) {
        if (terms.contractForm() != ContractForm.FLIP || terms.flipReviewOn() != null) {
            return terms;
        }
        var months = parameters.flipReviewMonths(dwelling.region(), terms.startOn());
        var review = terms.startOn().plusMonths(months);
        var ends = terms.endOn() != null && terms.endOn().isBefore(review);
        return terms.withFlipReviewOn(ends ? terms.endOn() : review);
    }

    /** @throws Problem that names the forms that are possible */
    void requireFor(Premises dwelling, ContractForm form, LocalDate on) {
        if (!isAllowed(dwelling, form, on)) {
            var home = dwelling.housingForm().name();
            throw Problem.conflict("contract-form-not-for-this-home", new Word(home), possible(dwelling, on));
        }
    }

    boolean isAllowed(Premises dwelling, ContractForm form, LocalDate on) {
        var home = dwelling.housingForm().name();
        var careful = !NOT_IN.getOrDefault(home, Set.of()).contains(form);
        return parameters.allowsContract(form.name(), home, careful, dwelling.region(), on);
    }

    private List<Word> possible(Premises dwelling, LocalDate on) {
        return Arrays.stream(ContractForm.values())
                .filter(form -> isAllowed(dwelling, form, on))
                .map(form -> new Word(form.name()))
                .toList();
    }
}
