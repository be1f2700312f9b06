package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.housing.conflict.VacancyStatement;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Publicatie: all of its dwellings or none. */
@ApplicationScoped
class ImportPublication implements Importer<Publicatie> {

    /** More is no publication of dwellings for one candidate. */
    private static final int MOST_UNITS = 50;

    private final VeraOrganisations organisations;
    private final Supply supply;
    private final StateVacancy stateVacancy;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;

    ImportPublication(
            VeraOrganisations organisations,
            Supply supply,
            StateVacancy stateVacancy,
            UnknownCodes unknownCodes,
            VeraRecords records) {
        this.organisations = organisations;
        this.supply = supply;
        this.stateVacancy = stateVacancy;
        this.unknownCodes = unknownCodes;
        this.records = records;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.PUBLICATIE;
    }

    @Override
    public Handled handle(Statement<Publicatie> statement) {
        var publication = statement.content();
        var units = publication.eenheden() == null ? List.<Sleutel>of() : publication.eenheden();
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            return Handled.rejected(Violation.of("/eenheden", "out-of-range", 1, MOST_UNITS));
        }
        if (!Dates.isLikely(publication.opleverdatum())) {
            return Handled.rejected(Violation.of("/opleverdatum", "invalid-date", Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        return located(statement, units);
    }

    private Handled located(Statement<Publicatie> statement, List<Sleutel> units) {
        var publication = statement.content();
        var dwellings = new ArrayList<Premises>();
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < units.size(); i++) {
            var place = "/eenheden/" + i + "/idExtern";
            dwelling(units.get(i), publication)
                    .ifPresentOrElse(dwellings::add, () -> faults.add(Violation.of(place, "unknown-dwelling")));
        }
        if (!faults.isEmpty()) {
            return Handled.rejected(faults);
        }
        return records.overtaken(statement.key(), publication, statement.at())
                .orElseGet(() -> stated(statement, dwellings));
    }

    private Handled stated(Statement<Publicatie> statement, List<Premises> dwellings) {
        var statements = dwellings.stream()
                .map(dwelling -> stateVacancy.by(statement, dwelling))
                .toList();
        var unknown = unknownCodes.of(statement.content());
        var flags = statements.stream().flatMap(s -> s.flags().stream()).toList();
        var first = dwellings.get(0).id();
        records.keep(
                statement.key(),
                statement.content(),
                statement.at(),
                new VeraRecords.Kept(first, !unknown.isEmpty(), !flags.isEmpty()));
        return Handled.of(
                statements.stream().anyMatch(VacancyStatement::changed),
                first,
                Stream.concat(unknown.stream(), flags.stream()).toList());
    }

    private Optional<Premises> dwelling(Sleutel unit, Publicatie publication) {
        return organisations
                .key(VeraKind.EENHEID, unit, publication)
                .flatMap(key -> supply.lockByReference(key.corporation(), key.reference()));
    }
}
