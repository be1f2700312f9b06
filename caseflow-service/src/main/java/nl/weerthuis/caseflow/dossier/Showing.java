package nl.weerthuis.caseflow.dossier;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.platform.problem.Problem;

/** How much of one case is shown to somebody who found it: a view, and what the access log says of it. */
enum Showing {
    WHOLE(false, "P1", "P2", "P3", "P4", "P5"),
    WHOLE_UNDER_GLASS(true, "P1", "P2", "P3", "P4", "P5"),
    TABLE(false, "P1", "P2", "P4", "P5"),
    TABLE_UNDER_GLASS(true, "P1", "P2", "P4", "P5"),
    MUNICIPALITY(false, "P1", "P4", "P5"),
    PROCESS(false, "P5"),
    CONTROL(false, "P5");

    private final boolean underGlass;
    private final Set<String> fieldClasses;

    Showing(boolean underGlass, String... fieldClasses) {
        this.underGlass = underGlass;
        this.fieldClasses = Set.of(fieldClasses);
    }

    /** @param isBroken whether the reader broke the glass of this case; only asked where something is masked */
    static Showing of(Sight sight, CaseSheet sheet, Predicate<UUID> isBroken) {
        return switch (sight) {
            // Of a closed case the purpose is gone: the process is left, and in an emergency all of it.
            case PROVIDER -> !sheet.isClosed() ? WHOLE : isBroken.test(sheet.id()) ? WHOLE_UNDER_GLASS : PROCESS;
            case COORDINATOR -> sheet.isProtected() && isBroken.test(sheet.id()) ? TABLE_UNDER_GLASS : TABLE;
            case MUNICIPALITY -> MUNICIPALITY;
            case CONTROL -> CONTROL;
            case INTRODUCED, NOTHING -> throw Problem.unknown("case", sheet.id());
        };
    }

    boolean isUnderGlass() {
        return underGlass;
    }

    Set<String> fieldClasses() {
        return fieldClasses;
    }

    /** @param dossier gathered only where more than the process is shown */
    CaseView view(CaseSheet sheet, Function<CaseSheet, Dossier> dossier) {
        return switch (this) {
            case WHOLE, WHOLE_UNDER_GLASS -> ProviderCaseView.of(dossier.apply(sheet));
            case TABLE -> CoordinatorCaseView.of(dossier.apply(sheet));
            case TABLE_UNDER_GLASS -> CoordinatorCaseView.unmasked(dossier.apply(sheet));
            case MUNICIPALITY -> MunicipalityCaseView.of(dossier.apply(sheet));
            case PROCESS, CONTROL -> ControlCaseView.of(sheet);
        };
    }
}
