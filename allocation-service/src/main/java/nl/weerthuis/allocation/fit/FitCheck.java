package nl.weerthuis.allocation.fit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.casefile.RentClass;
import nl.weerthuis.allocation.conflict.Conflicts;
import nl.weerthuis.allocation.dwelling.Dwellings;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.allocation.parameter.Parameters;
import nl.weerthuis.platform.problem.Problem;

/** Judges a person and a dwelling by the rules and the numbers of today. */
@ApplicationScoped
public class FitCheck {

    private final Dwellings dwellings;
    private final Agreements agreements;
    private final Parameters parameters;
    private final Conflicts conflicts;
    private final Viewer viewer;
    private final Clock clock;

    FitCheck(
            Dwellings dwellings,
            Agreements agreements,
            Parameters parameters,
            Conflicts conflicts,
            Viewer viewer,
            Clock clock) {
        this.dwellings = dwellings;
        this.agreements = agreements;
        this.parameters = parameters;
        this.conflicts = conflicts;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** One dwelling, judged. */
    public record Judged(KnownDwelling dwelling, Fit fit) {}

    public Judged check(KnownCase person, UUID dwellingId) {
        var today = LocalDate.now(clock);
        var dwelling = dwellings
                .find(dwellingId, today, viewer.sight())
                .orElseThrow(() -> Problem.unknown("dwelling", dwellingId));
        return new Judged(dwelling, FitRules.judge(person, dwelling, norms(person, today)));
    }

    List<Judged> checkVacant(KnownCase person) {
        var today = LocalDate.now(clock);
        var norms = norms(person, today);
        return dwellings.vacant(today, viewer.sight()).stream()
                .map(dwelling -> new Judged(dwelling, FitRules.judge(person, dwelling, norms)))
                .toList();
    }

    /** Which rules in which version: the agreement's and those of the program. */
    public String ruleSet(KnownCase person) {
        return agreement(person)
                .map(terms -> "%s-%d/%s".formatted(terms.region(), terms.version(), FitRules.VERSION))
                .orElse(FitRules.VERSION);
    }

    private Norms norms(KnownCase person, LocalDate today) {
        var limits = new EnumMap<RentClass, Long>(RentClass.class);
        var keptAway = conflicts.organisationsOf(person.id());
        var terms = agreement(person);
        if (terms.isEmpty()) {
            return new Norms(today, limits, OptionalLong.empty(), keptAway);
        }
        var region = terms.get().region();
        for (var rentClass : RentClass.values()) {
            parameters.number(region, rentClass.name(), today).ifPresent(limit -> limits.put(rentClass, limit));
        }
        return new Norms(today, limits, parameters.number(region, "PERSONS_PER_ROOM", today), keptAway);
    }

    private Optional<AgreementTerms> agreement(KnownCase person) {
        return agreements.covering(person.submittedOn(), person.targetGroup(), person.providerId());
    }
}
