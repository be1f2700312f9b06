package nl.weerthuis.caseflow.residence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.weerthuis.caseflow.residence.OriginFound.Certainty;
import nl.weerthuis.caseflow.residence.OriginFound.Reason;

/**
 * The rule of origin: the last municipality of one's own before the first stay in care (domain notes, 3.3 and 4.1). The
 * parts stand in the order of the policy; each says what it leaves out and why.
 */
final class OriginRule {

    private OriginRule() {}

    static OriginFound find(List<Residence> history) {
        var reasons = new ArrayList<Reason>();
        var inOrder =
                history.stream().sorted(Comparator.comparing(Residence::from)).toList();
        var before = beforeFirstCare(inOrder, reasons);
        var past = withoutPresent(before, reasons);
        var homes = homes(past, reasons);
        return last(homes).map(origin -> known(origin, homes, reasons)).orElseGet(() -> unknown(past, reasons));
    }

    /** Where somebody lived after they came into care says where the care was. */
    static List<Residence> beforeFirstCare(List<Residence> inOrder, List<Reason> reasons) {
        var firstCare = inOrder.stream()
                .filter(stay -> stay.kind() == StayKind.CARE_FACILITY)
                .findFirst();
        return firstCare.isEmpty()
                ? inOrder
                : keep(inOrder, stay -> stay.from().isBefore(firstCare.get().from()), "after-first-care", reasons);
    }

    /** The current address never proves origin (domain notes, 4.1). */
    static List<Residence> withoutPresent(List<Residence> stays, List<Reason> reasons) {
        return keep(stays, stay -> !stay.lasts(), "current-address-proves-nothing", reasons);
    }

    /** A postal address, a stay with others or on the street is no municipality of one's own. */
    static List<Residence> homes(List<Residence> stays, List<Reason> reasons) {
        var living =
                keep(stays, stay -> stay.kind() != StayKind.POSTAL_ADDRESS, "postal-address-proves-nothing", reasons);
        return keep(living, stay -> stay.kind().isHome(), "no-home-of-ones-own", reasons);
    }

    static Optional<Residence> last(List<Residence> homes) {
        return homes.stream().max(Comparator.comparing(Residence::until).thenComparing(Residence::from));
    }

    /** Certain if somebody else than the client says so and no other home contradicts it. */
    static Certainty certainty(Residence origin, List<Residence> homes) {
        if (homes.stream().anyMatch(home -> contradicts(home, origin))) {
            return Certainty.CONTRADICTED;
        }
        return origin.source().isConfirmed() ? Certainty.CONFIRMED : Certainty.STATED;
    }

    private static boolean contradicts(Residence home, Residence origin) {
        return !home.municipality().today().equals(origin.municipality().today())
                && !home.until().isBefore(origin.from())
                && home.until().isAfter(origin.from().plusDays(1));
    }

    private static OriginFound known(Residence origin, List<Residence> homes, List<Reason> reasons) {
        reasons.add(new Reason("last-home-before-care", origin.from()));
        if (!origin.municipality().digits().equals(origin.municipality().today().digits())) {
            reasons.add(new Reason("municipality-merged-since", origin.from()));
        }
        return OriginFound.known(origin, certainty(origin, homes), reasons);
    }

    private static OriginFound unknown(List<Residence> past, List<Reason> reasons) {
        var abroad = past.stream().anyMatch(stay -> stay.kind() == StayKind.ABROAD);
        reasons.add(new Reason(abroad ? "came-from-abroad" : "no-home-before-care", null));
        return OriginFound.unknown(reasons, abroad);
    }

    private static List<Residence> keep(
            List<Residence> stays, Predicate<Residence> wanted, String otherwise, List<Reason> reasons) {
        stays.stream().filter(wanted.negate()).forEach(left -> reasons.add(new Reason(otherwise, left.from())));
        return stays.stream().filter(wanted).toList();
    }
}
