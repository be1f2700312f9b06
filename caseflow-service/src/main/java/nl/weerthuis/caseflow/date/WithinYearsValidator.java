package nl.weerthuis.caseflow.date;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;

/** One per place it stands at, because each place has its own years. */
@Dependent
class WithinYearsValidator implements ConstraintValidator<WithinYears, LocalDate> {

    private final Clock clock;
    private WithinYears bounds;

    WithinYearsValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void initialize(WithinYears given) {
        bounds = given;
    }

    @Override
    public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
        var today = LocalDate.now(clock);
        return date == null
                || !date.isBefore(today.minusYears(bounds.before())) && !date.isAfter(today.plusYears(bounds.after()));
    }
}
