package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.housing.dwelling.DwellingDraft;
import nl.weerthuis.housing.dwelling.DwellingRegister;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Eenheid, in a transaction of its own. The same message again changes nothing and states nothing. */
@ApplicationScoped
class ImportUnit {

    private final VeraOrganisations organisations;
    private final DwellingRegister register;
    private final StateVacancy stateVacancy;
    private final UnknownCodes unknownCodes;
    private final VeraMessages messages;

    ImportUnit(
            VeraOrganisations organisations,
            DwellingRegister register,
            StateVacancy stateVacancy,
            UnknownCodes unknownCodes,
            VeraMessages messages) {
        this.organisations = organisations;
        this.register = register;
        this.stateVacancy = stateVacancy;
        this.unknownCodes = unknownCodes;
        this.messages = messages;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handled handle(Eenheid unit) {
        var objection = organisations.objection(unit);
        if (objection.isPresent()) {
            return Handled.rejected(objection.get());
        }
        var flags = unknownCodes.of(unit);
        if (isOtherProperty(unit, flags)) {
            return Handled.rejected(Violation.of("/soort/code", "not-a-dwelling"));
        }
        if (!Dates.areLikely(unit.opleverdatum())) {
            return Handled.rejected(Violation.of("/opleverdatum", "invalid-date", Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        var mapping =
                new UnitMapping(unit, register.known(unit.idExtern().strip()).orElse(null));
        var draft = mapping.draft();
        var faults = mapping.faults(draft);
        return faults.isEmpty() ? entered(unit, draft, flags) : Handled.rejected(faults);
    }

    private Handled entered(Eenheid unit, DwellingDraft draft, List<Violation> flags) {
        var entry = register.enter(draft.details());
        messages.keep(entry.dwellingId(), unit, !flags.isEmpty());
        var vacancy = stateVacancy.by(unit, entry.dwellingId());
        return Handled.of(
                entry.changed() || vacancy.changed(),
                entry.dwellingId(),
                Stream.concat(flags.stream(), vacancy.flags().stream()).toList());
    }

    /** A garage, a shop. A code that nobody knows may well be a dwelling. */
    private static boolean isOtherProperty(Eenheid unit, List<Violation> flags) {
        return unit.soort() != null
                && unit.soort().code() != null
                && !unit.soort().code().equals("WOO")
                && flags.stream().noneMatch(flag -> flag.path().equals("/soort/code"));
    }
}
