package nl.weerthuis.allocation.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Dated parameters, for other features. What nobody set is absent: there are no numbers in the code to fall back on. */
@ApplicationScoped
public class Parameters {

    private final ParameterSetRepository sets;

    Parameters(ParameterSetRepository sets) {
        this.sets = sets;
    }

    public OptionalLong number(String region, String code, LocalDate date) {
        return sets.valid(region, code, date).stream()
                .filter(parameter -> parameter.number() != null)
                .mapToLong(Parameter::number)
                .findFirst();
    }

    public Optional<String> choice(String region, String code, LocalDate date) {
        return sets.valid(region, code, date).map(Parameter::choice);
    }
}
