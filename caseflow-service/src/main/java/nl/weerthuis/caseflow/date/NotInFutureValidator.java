package nl.weerthuis.caseflow.date;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;

@ApplicationScoped
class NotInFutureValidator implements ConstraintValidator<NotInFuture, LocalDate> {

    private final Clock clock;

    NotInFutureValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
        return date == null || !date.isAfter(LocalDate.now(clock));
    }
}
