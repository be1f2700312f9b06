package nl.weerthuis.caseflow.expectation;

import static nl.weerthuis.caseflow.access.Role.TABLE_COORDINATOR;
import static nl.weerthuis.caseflow.access.Role.WMO_CONSULTANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.expectation.ExpectationRepository.Cell;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Caller;

/** Counts who will be ready: a provider its own, the table its region, a municipality who came from there. */
@ApplicationScoped
class ViewHorizon {

    private static final List<Integer> MONTHS = List.of(3, 6, 12);

    private final ExpectationRepository expectations;
    private final Organisations organisations;
    private final RegionParameters parameters;
    private final CaseAccess access;
    private final Caller caller;
    private final Duty duty;
    private final Clock clock;

    ViewHorizon(
            ExpectationRepository expectations,
            Organisations organisations,
            RegionParameters parameters,
            CaseAccess access,
            Caller caller,
            Duty duty,
            Clock clock) {
        this.expectations = expectations;
        this.organisations = organisations;
        this.parameters = parameters;
        this.access = access;
        this.caller = caller;
        this.duty = duty;
        this.clock = clock;
    }

    @Transactional
    Horizon handle() {
        var today = LocalDate.now(clock);
        var last = end(today, 12);
        if (isOf("MUNICIPALITY", WMO_CONSULTANT)) {
            return ofMunicipality(today, last);
        }
        var cells = isOf("REGION", TABLE_COORDINATOR)
                ? expectations.ofRegion(caller.region(), last)
                : expectations.ofProvider(access.provider(), last);
        return new Horizon(
                today,
                MONTHS.stream().map(months -> within(months, today, cells)).toList());
    }

    /** One number for each horizon, and only if no single person can be told from it. */
    private Horizon ofMunicipality(LocalDate today, LocalDate last) {
        var codes = organisations.municipalitiesOf(caller.organisation());
        // A sum over rows of which none is shown.
        var cells = duty.call(() -> expectations.ofMunicipalities(codes, last));
        long least = parameters.suppressionThreshold(caller.region(), today);
        return new Horizon(
                today,
                MONTHS.stream()
                        .map(months -> {
                            var number = sum(cells, end(today, months));
                            return new Horizon.Within(
                                    months,
                                    end(today, months).minusDays(1),
                                    number < least ? null : number,
                                    List.of(),
                                    List.of());
                        })
                        .toList());
    }

    private static Horizon.Within within(int months, LocalDate today, List<Cell> cells) {
        var end = end(today, months);
        return new Horizon.Within(
                months,
                end.minusDays(1),
                sum(cells, end),
                parts(cells, end, Cell::targetGroup),
                parts(cells, end, Cell::municipality));
    }

    /** Whole months: the one that the last day lies in counts as well. */
    private static LocalDate end(LocalDate today, int months) {
        return today.plusMonths(months).withDayOfMonth(1).plusMonths(1);
    }

    private static long sum(List<Cell> cells, LocalDate end) {
        return before(cells, end).mapToLong(Cell::number).sum();
    }

    private static List<Horizon.Part> parts(List<Cell> cells, LocalDate end, Function<Cell, String> code) {
        var parts = new TreeMap<String, Long>();
        before(cells, end)
                .forEach(cell ->
                        parts.merge(code.apply(cell) == null ? "" : code.apply(cell), cell.number(), Long::sum));
        return parts.entrySet().stream()
                .map((Map.Entry<String, Long> part) ->
                        new Horizon.Part(part.getKey().isEmpty() ? null : part.getKey(), part.getValue()))
                .toList();
    }

    private static Stream<Cell> before(List<Cell> cells, LocalDate end) {
        return cells.stream().filter(cell -> cell.month().isBefore(end));
    }

    private boolean isOf(String kind, String role) {
        return caller.organisationKind().equals(kind) && caller.has(role);
    }
}
