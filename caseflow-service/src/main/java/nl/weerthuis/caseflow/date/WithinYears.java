package nl.weerthuis.caseflow.date;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A date within so many years before and after today, by the service's clock. */
@Documented
@Constraint(validatedBy = WithinYearsValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface WithinYears {

    int before();

    int after();

    String message() default "{nl.weerthuis.caseflow.WithinYears.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
