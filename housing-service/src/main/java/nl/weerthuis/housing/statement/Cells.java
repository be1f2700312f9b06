package nl.weerthuis.housing.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerthuis.housing.agreement.AgreementStatus;
import nl.weerthuis.housing.agreement.AgreementSummary;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.housing.target.TargetStatus;
import nl.weerthuis.housing.target.TargetUnit;

/** What is known of each municipality and corporation, put side by side. */
final class Cells {

    private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::municipalityCode)
            .thenComparing(pair -> pair.corporationId().toString());

    private final Map<Pair, AgreementSummary> agreements = new TreeMap<>(ORDER);
    private final Map<Pair, Map<TargetUnit, List<Standing>>> standings = new TreeMap<>(ORDER);

    record Pair(String municipalityCode, UUID corporationId) {}

    /**
     * A target as it stands.
     *
     * @param pledged null if nothing is
     * @param told whether the reader is told what became of it
     */
    record Standing(LedgerTarget target, Balance balance, Integer pledged, boolean told) {}

    /** Somebody who could have an agreement. */
    void expect(Pair pair) {
        standings.computeIfAbsent(pair, any -> new EnumMap<>(TargetUnit.class));
    }

    /** An adopted agreement goes before one that is not, and that before none. */
    void agreed(Pair pair, AgreementSummary agreement) {
        expect(pair);
        agreements.merge(pair, agreement, (one, other) -> rank(other.status()) > rank(one.status()) ? other : one);
    }

    void stands(Standing standing) {
        var pair =
                new Pair(standing.target().municipalityCode(), standing.target().corporationId());
        expect(pair);
        standings
                .get(pair)
                .computeIfAbsent(standing.target().unit(), any -> new ArrayList<>())
                .add(standing);
    }

    List<MatrixCell> all() {
        var cells = new ArrayList<MatrixCell>();
        standings.forEach((pair, units) -> {
            if (units.isEmpty()) {
                cells.add(cell(pair, null, List.of()));
            }
            units.forEach((unit, each) -> cells.add(cell(pair, unit, each)));
        });
        return cells;
    }

    private MatrixCell cell(Pair pair, TargetUnit unit, List<Standing> standing) {
        var agreement = agreements.get(pair);
        boolean told = !standing.isEmpty() && standing.stream().allMatch(Standing::told);
        boolean known = !standing.isEmpty()
                && standing.stream().allMatch(each -> each.target().number() != null);
        return new MatrixCell(
                pair.municipalityCode(),
                pair.corporationId(),
                known(agreement),
                agreement == null ? null : agreement.seriesId(),
                agreement == null ? null : agreement.status(),
                leastFirm(standing),
                unit,
                known
                        ? standing.stream()
                                .mapToInt(each -> each.target().number())
                                .sum()
                        : null,
                pledged(standing),
                told
                        ? standing.stream()
                                .mapToInt(each -> each.balance().realised())
                                .sum()
                        : null,
                told && known ? standing.stream().mapToInt(Cells::left).sum() : null);
    }

    /** What was carried over is left in the next period, and only there. */
    private static int left(Standing standing) {
        return standing.balance().left() - standing.balance().carriedOut();
    }

    private static Integer pledged(List<Standing> standing) {
        return standing.stream()
                .map(Standing::pledged)
                .filter(Objects::nonNull)
                .reduce(Integer::sum)
                .orElse(null);
    }

    private static TargetStatus leastFirm(List<Standing> standing) {
        return standing.stream()
                .map(each -> each.target().status())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static AgreementKnown known(AgreementSummary agreement) {
        if (agreement == null) {
            return AgreementKnown.UNKNOWN;
        }
        return agreement.status() == AgreementStatus.NONE ? AgreementKnown.NO : AgreementKnown.YES;
    }

    private static int rank(AgreementStatus status) {
        return switch (status) {
            case SUPERSEDED -> 0;
            case NONE -> 1;
            case PROVISIONAL -> 2;
            case ADOPTED -> 3;
        };
    }

    static boolean isTold(LedgerTarget target, boolean seesGroups) {
        return seesGroups || target.targetGroup() == TargetGroup.ALL;
    }
}
