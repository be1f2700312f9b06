package nl.weerthuis.housing.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** A rule set, as other features know it. */
public record KnownRules(
        UUID id, String edition, LocalDate validFrom, Map<String, Long> figures, List<String> temporaryGrounds) {

    static KnownRules of(RuleSet set) {
        return new KnownRules(set.id(), set.edition(), set.validFrom(), set.numbers(), set.temporaryGrounds());
    }

    /** Empty if this set does not give it. */
    public OptionalLong figure(RuleCode code) {
        var number = figures.get(code.name());
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
