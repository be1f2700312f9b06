package nl.weerthuis.local.loading;

import java.time.LocalDate;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Person;

/** One dwelling offered to one person, on its way. */
record Placement(Person person, String caseId, Home home, String offerId) {
    /** What fits the group; more than half of what leaves sheltered living flips after a year. */
    static String contractForm(Person person) {
        return switch (person.targetGroup()) {
            case "SHELTERED_LIVING" -> person.number() % 2 == 0 ? "FLIP" : "THREE_PARTY";
            case "YOUTH_CARE" -> "YOUTH";
            case "HOMELESS_SHELTER" -> person.number() % 3 == 0 ? "FLIP" : "REGULAR";
            default -> "REGULAR";
        };
    }

    String contractForm() {
        return contractForm(person);
    }

    /** Only a flip contract has one. */
    LocalDate flipReviewOn(LocalDate start) {
        return contractForm().equals("FLIP") ? start.plusYears(1) : null;
    }

    String key(String deed) {
        return "demo-%s-%s".formatted(deed, person.number());
    }
}
