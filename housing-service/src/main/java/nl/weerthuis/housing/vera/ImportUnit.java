package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.housing.dwelling.DwellingDraft;
import nl.weerthuis.housing.dwelling.DwellingRegister;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Eenheid. The same message again changes nothing and states nothing. */
@ApplicationScoped
class ImportUnit implements Importer<Eenheid> {

    private final DwellingRegister register;
    private final StateVacancy stateVacancy;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;

    ImportUnit(DwellingRegister register, StateVacancy stateVacancy, UnknownCodes unknownCodes, VeraRecords records) {
        this.register = register;
        this.stateVacancy = stateVacancy;
        this.unknownCodes = unknownCodes;
        this.records = records;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.EENHEID;
    }

    @Override
    public Handled handle(Statement<Eenheid> statement) {
        var unit = statement.content();
        var flags = unknownCodes.of(unit);
        if (isOtherProperty(unit, flags)) {
            return Handled.rejected(Violation.of("/soort/code", "not-a-dwelling"));
        }
        if (!Dates.areLikely(unit.opleverdatum())) {
            return Handled.rejected(Violation.of("/opleverdatum", "invalid-date", Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        var known = register.known(statement.key().reference());
        return records.overtaken(statement.key(), unit, statement.at()).orElseGet(() -> {
            var mapping = new UnitMapping(statement.key().reference(), unit, known.orElse(null));
            var draft = mapping.draft();
            var faults = mapping.faults(draft);
            return faults.isEmpty() ? entered(statement, draft, flags) : Handled.rejected(faults);
        });
    }

    private Handled entered(Statement<Eenheid> statement, DwellingDraft draft, List<Violation> flags) {
        var entry = register.enter(draft.details());
        var vacancy = stateVacancy.by(statement, entry.dwellingId());
        records.keep(
                statement.key(),
                statement.content(),
                statement.at(),
                new VeraRecords.Kept(
                        entry.dwellingId(), !flags.isEmpty(), !vacancy.flags().isEmpty()));
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
