package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.platform.problem.Problem;

/** Puts a quarter before both parties. From then on what becomes known late is booked in the next. */
@ApplicationScoped
class ProposeClosing {

    private final QuarterClosingRepository closings;
    private final ClosingLines lines;
    private final Ledger ledger;
    private final HousingAccess access;
    private final Clock clock;

    ProposeClosing(
            QuarterClosingRepository closings, ClosingLines lines, Ledger ledger, HousingAccess access, Clock clock) {
        this.closings = closings;
        this.lines = lines;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    record Command(Contract contract, Quarter quarter) {}

    @Transactional
    QuarterClosingView handle(Command command) {
        var region = access.plannedRegion();
        var contract = command.contract();
        var quarter = command.quarter();
        access.requirePlannedSoil(contract.municipalityCode());
        var today = LocalDate.now(clock);
        if (!today.isAfter(quarter.lastDay())) {
            throw Problem.conflict("quarter-not-over", quarter.lastDay().plusDays(1));
        }
        ledger.lock(contract);
        ledger.settle(contract);
        var standing = lines.at(contract, quarter);
        if (standing.isEmpty()) {
            throw Problem.conflict("quarter-without-target");
        }
        closings.openBefore(contract, quarter).ifPresent(earlier -> {
            throw Problem.conflict("earlier-quarter-open", earlier.toString());
        });
        var closing = new QuarterClosing(region, contract, quarter, standing, today);
        // Now, so that a quarter that is put before the parties already is told as such.
        closings.persistAndFlush(closing);
        return closing.view(access.seesGroups());
    }
}
