package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Publicatie, in a transaction of its own: all of its dwellings or none. */
@ApplicationScoped
class ImportPublication {

    /** More is no publication of dwellings for one candidate. */
    private static final int MOST_UNITS = 50;

    private final VeraOrganisations organisations;
    private final Supply supply;
    private final StateVacancy stateVacancy;
    private final UnknownCodes unknownCodes;
    private final HousingAccess access;

    ImportPublication(
            VeraOrganisations organisations,
            Supply supply,
            StateVacancy stateVacancy,
            UnknownCodes unknownCodes,
            HousingAccess access) {
        this.organisations = organisations;
        this.supply = supply;
        this.stateVacancy = stateVacancy;
        this.unknownCodes = unknownCodes;
        this.access = access;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Handled handle(Publicatie publication) {
        var objection = organisations.objection(publication);
        if (objection.isPresent()) {
            return Handled.rejected(objection.get());
        }
        var units = publication.eenheden() == null ? List.<Sleutel>of() : publication.eenheden();
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            return Handled.rejected(Violation.of("/eenheden", "out-of-range", 1, MOST_UNITS));
        }
        var dwellings = new ArrayList<Premises>();
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < units.size(); i++) {
            var place = "/eenheden/" + i + "/idExtern";
            dwelling(units.get(i))
                    .ifPresentOrElse(dwellings::add, () -> faults.add(Violation.of(place, "unknown-dwelling")));
        }
        return faults.isEmpty() ? stated(publication, dwellings) : Handled.rejected(faults);
    }

    private Handled stated(Publicatie publication, List<Premises> dwellings) {
        var statements = dwellings.stream()
                .map(dwelling -> stateVacancy.by(publication, dwelling))
                .toList();
        var flags = Stream.concat(
                        unknownCodes.of(publication).stream(),
                        statements.stream().flatMap(s -> s.flags().stream()))
                .toList();
        return Handled.of(
                statements.stream().anyMatch(VacancyStatement::changed),
                dwellings.get(0).id(),
                flags);
    }

    private Optional<Premises> dwelling(Sleutel unit) {
        return unit == null || unit.idExtern() == null
                ? Optional.empty()
                : supply.lockByReference(access.corporation(), unit.idExtern().strip());
    }
}
