package nl.weerthuis.allocation.fit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.OptionalLong;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.RentClass;
import nl.weerthuis.allocation.conflict.Conflicts;
import nl.weerthuis.allocation.parameter.Parameters;
import nl.weerthuis.allocation.rent.KnownRules;
import nl.weerthuis.allocation.rent.RentRules;

/** The numbers by which a case is judged on a day: of the law as housing publishes it, and of the region. */
@ApplicationScoped
class NormBook {

    private final RentRules rentRules;
    private final Parameters parameters;
    private final Conflicts conflicts;

    NormBook(RentRules rentRules, Parameters parameters, Conflicts conflicts) {
        this.rentRules = rentRules;
        this.parameters = parameters;
        this.conflicts = conflicts;
    }

    /** @param terms of the agreement that covers the case */
    Norms norms(KnownCase person, Optional<AgreementTerms> terms, LocalDate day) {
        var keptAway = conflicts.organisationsOf(person.id());
        var region = terms.map(AgreementTerms::region);
        return new Norms(
                day,
                rent(region, day),
                region.map(code -> parameters.number(code, "PERSONS_PER_ROOM", day))
                        .orElse(OptionalLong.empty()),
                keptAway);
    }

    /** Without agreement there is no region, and so no numbers. */
    private RentNorms rent(Optional<String> region, LocalDate day) {
        var rules = region.flatMap(code -> rentRules.on(code, day));
        var limits = new EnumMap<RentClass, Long>(RentClass.class);
        for (var rentClass : RentClass.values()) {
            region.ifPresent(
                    code -> limit(rules, code, rentClass.name(), day).ifPresent(limit -> limits.put(rentClass, limit)));
        }
        return new RentNorms(
                rules.map(KnownRules::edition),
                limits,
                figure(rules, "SMALL_HOUSEHOLD_MOST"),
                figure(rules, "YOUTH_BOUNDARY"));
    }

    /** The law's own number; where it is not known, what the region set meanwhile. */
    private OptionalLong limit(Optional<KnownRules> rules, String region, String code, LocalDate day) {
        var lawful = figure(rules, code);
        return lawful.isPresent() ? lawful : parameters.number(region, code, day);
    }

    private static OptionalLong figure(Optional<KnownRules> rules, String code) {
        return rules.map(known -> known.figure(code)).orElse(OptionalLong.empty());
    }
}
