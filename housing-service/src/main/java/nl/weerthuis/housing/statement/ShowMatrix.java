package nl.weerthuis.housing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.agreement.PerformanceAgreements;
import nl.weerthuis.housing.target.Period;

/** Which agreements exist where: the whole of what the caller may see, at once. */
@ApplicationScoped
class ShowMatrix {

    private final TargetStandings targets;
    private final PerformanceAgreements agreements;
    private final Neighbours neighbours;
    private final HousingAccess access;
    private final Clock clock;

    ShowMatrix(
            TargetStandings targets,
            PerformanceAgreements agreements,
            Neighbours neighbours,
            HousingAccess access,
            Clock clock) {
        this.targets = targets;
        this.agreements = agreements;
        this.neighbours = neighbours;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    AgreementMatrix handle(Period period) {
        var cells = new Cells();
        neighbours.pairs().forEach(cells::expect);
        var own = access.ownCorporation();
        for (var agreement : agreements.standing(period.firstDay(), period.lastDay())) {
            agreement.corporationIds().stream()
                    .filter(corporation -> own.isEmpty() || own.get().equals(corporation))
                    .forEach(corporation ->
                            cells.agreed(new Cells.Pair(agreement.municipalityCode(), corporation), agreement));
        }
        targets.in(period).forEach(cells::stands);
        return new AgreementMatrix(period.toString(), LocalDate.now(clock), cells.all());
    }
}
