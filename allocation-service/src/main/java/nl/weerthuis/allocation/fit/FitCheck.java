package nl.weerthuis.allocation.fit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.agreement.AgreementTerms;
import nl.weerthuis.allocation.agreement.Agreements;
import nl.weerthuis.allocation.casefile.KnownCase;
import nl.weerthuis.allocation.dwelling.Dwellings;
import nl.weerthuis.allocation.dwelling.KnownDwelling;
import nl.weerthuis.platform.problem.Problem;

/** Judges a person and a dwelling by the rules and the numbers of today. */
@ApplicationScoped
public class FitCheck {

    private final Dwellings dwellings;
    private final Agreements agreements;
    private final NormBook normBook;
    private final Viewer viewer;
    private final Clock clock;

    FitCheck(Dwellings dwellings, Agreements agreements, NormBook normBook, Viewer viewer, Clock clock) {
        this.dwellings = dwellings;
        this.agreements = agreements;
        this.normBook = normBook;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** One dwelling, judged. */
    public record Judged(KnownDwelling dwelling, Fit fit, Optional<RentRuling> rent) {}

    public Judged check(KnownCase person, UUID dwellingId) {
        var today = LocalDate.now(clock);
        var dwelling = dwellings
                .find(dwellingId, today, viewer.sight())
                .orElseThrow(() -> Problem.unknown("dwelling", dwellingId));
        return judged(person, dwelling, norms(person, today));
    }

    List<Judged> checkVacant(KnownCase person) {
        var today = LocalDate.now(clock);
        var norms = norms(person, today);
        return dwellings.vacant(today, viewer.sight()).stream()
                .map(dwelling -> judged(person, dwelling, norms))
                .toList();
    }

    /** Which rules in which version: the agreement's and those of the program. */
    public String ruleSet(KnownCase person) {
        return agreement(person)
                .map(terms -> "%s-%d/%s".formatted(terms.region(), terms.version(), FitRules.VERSION))
                .orElse(FitRules.VERSION);
    }

    private static Judged judged(KnownCase person, KnownDwelling dwelling, Norms norms) {
        return new Judged(dwelling, FitRules.judge(person, dwelling, norms), RentRuling.of(person, dwelling, norms));
    }

    private Norms norms(KnownCase person, LocalDate today) {
        return normBook.norms(person, agreement(person), today);
    }

    private Optional<AgreementTerms> agreement(KnownCase person) {
        return agreements.covering(person.submittedOn(), person.targetGroup(), person.providerId());
    }
}
