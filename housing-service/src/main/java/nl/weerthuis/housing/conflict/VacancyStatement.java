package nl.weerthuis.housing.conflict;

import java.util.List;
import nl.weerthuis.housing.vacancy.Vacancies;
import nl.weerthuis.platform.problem.Violation;

/** What came of words on vacancy: whether something changed, and what somebody should look at. */
public record VacancyStatement(boolean changed, List<Violation> flags) {

    public static VacancyStatement none() {
        return new VacancyStatement(false, List.of());
    }

    /** A held dwelling was said to be gone. */
    static VacancyStatement of(Conflicts.Raised raised, String path) {
        return switch (raised) {
            case NEW -> flagged(path, "supply-conflict").changedAnyway();
            case OPEN -> flagged(path, "supply-conflict");
            case DECIDED -> flagged(path, "hold-stands");
        };
    }

    VacancyStatement changedAnyway() {
        return new VacancyStatement(true, flags);
    }

    /** Something later is known. */
    static VacancyStatement overtaken(String path) {
        return flagged(path, "vacancy-overtaken");
    }

    static VacancyStatement of(Vacancies.Outcome outcome, String path) {
        return switch (outcome) {
            case CHANGED -> new VacancyStatement(true, List.of());
            case UNCHANGED -> none();
            case OFFER_LOST -> new VacancyStatement(true, List.of(Violation.of(path, "offer-lost")));
            case LET -> flagged(path, "tenancy-not-ended");
            case HELD -> flagged(path, "vacancy-held");
            case NUISANCE -> flagged(path, "dwelling-has-nuisance-file");
        };
    }

    private static VacancyStatement flagged(String path, String code) {
        return new VacancyStatement(false, List.of(Violation.of(path, code)));
    }
}
