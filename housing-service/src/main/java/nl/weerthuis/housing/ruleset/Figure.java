package nl.weerthuis.housing.ruleset;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One number; "to be confirmed" when its source was not complete. */
@Embeddable
record Figure(@Enumerated(EnumType.STRING) RuleCode code, long number, boolean toBeConfirmed) {}
