package nl.weerthuis.local.demonstration;

import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.local.demonstration.Person.Origin.Consent;

/** Draws where people come from, with the mess that belongs to it. */
final class Origins {
    /** The municipalities of Flevoland and, in thousands, who lives there. */
    static final List<String> MUNICIPALITIES = List.of("0034", "0995", "0171", "0303", "0050", "0184");

    static final List<Integer> WEIGHTS = List.of(215, 80, 48, 42, 23, 21);

    private static final List<String> ELSEWHERE = List.of("0363", "0344", "0307", "0193", "0090");
    private static final List<String> GROUNDS = List.of(
            "NETWORK", "TREATMENT_OR_WORK", "CO_PARENTING", "NEGATIVE_NETWORK", "NO_SUITABLE_DWELLING", "CLIENT_WISH");

    private final Draw draw;

    Origins(Draw draw) {
        this.draw = draw;
    }

    Person.Origin draw(String group, Fate fate) {
        if (group.equals("WOMENS_SHELTER")) {
            return draw.percent(75) ? exception("SAFETY", fate) : known();
        }
        if (group.equals("OTHER")) {
            return known();
        }
        int ticket = draw.between(1, 100);
        if (ticket <= 22) {
            return new Person.Origin("UNKNOWN", null, null, null, Consent.NOT_ASKED);
        }
        if (ticket <= 36) {
            return exception(draw.of(GROUNDS), fate);
        }
        if (ticket <= 40) {
            return outside(fate);
        }
        return known();
    }

    private Person.Origin known() {
        return new Person.Origin("KNOWN", somewhere(), null, null, Consent.NOT_ASKED);
    }

    private Person.Origin exception(String code, Fate fate) {
        var origin = somewhere();
        var others = new ArrayList<>(MUNICIPALITIES);
        others.remove(origin);
        return new Person.Origin("EXCEPTION", origin, code, draw.of(others), consent(fate));
    }

    private Person.Origin outside(Fate fate) {
        return new Person.Origin("EXCEPTION", draw.of(ELSEWHERE), "ORIGIN_OUTSIDE_REGION", somewhere(), consent(fate));
    }

    private String somewhere() {
        return draw.weighed(MUNICIPALITIES, WEIGHTS);
    }

    private Consent consent(Fate fate) {
        if (fate.comesToTheTable()) {
            return Consent.AGREED;
        }
        return draw.of(List.of(Consent.REFUSED, Consent.UNANSWERED, Consent.AGREED));
    }
}
