package nl.weerthuis.caseflow.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerthuis.caseflow.client.Identity;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Compares two persons, field by field: each agreement speaks for one person, each difference against it. */
@ApplicationScoped
class Comparison {

    private static final double SPELLING = 0.88;
    private static final JaroWinklerSimilarity LIKE = new JaroWinklerSimilarity();

    /** @param weights by code, PRIOR among them */
    Likeness compare(Identity one, Identity other, Map<String, Double> weights) {
        var reasons = new ArrayList<String>();
        if (one.bsn() != null && other.bsn() != null) {
            reasons.add(one.bsn().equals(other.bsn()) ? "BSN_EQUAL" : "BSN_DIFFERENT");
        }
        reasons.add(birthDate(one.birthDate(), other.birthDate()));
        reasons.add(familyName(one, other));
        reasons.add(givenNames(letters(one.givenNames()), letters(other.givenNames())));
        double sum = weights.getOrDefault("PRIOR", 0.0)
                + reasons.stream()
                        .mapToDouble(reason -> weights.getOrDefault(reason, 0.0))
                        .sum();
        return new Likeness((int) Math.round(100 / (1 + Math.pow(2, -sum))), List.copyOf(reasons));
    }

    /** The same day with day and month in the other order; the same date where that is none. */
    static LocalDate swapped(LocalDate date) {
        try {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static String birthDate(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return "BIRTH_DATE_EQUAL";
        }
        return swapped(one).equals(other) ? "BIRTH_DATE_SWAPPED" : "BIRTH_DATE_DIFFERENT";
    }

    /** Prefixes do not count: "de Vries", "Vries, de" and "DeVries" are one name. */
    private static String familyName(Identity one, Identity other) {
        var first = withoutPrefix(one);
        var second = withoutPrefix(other);
        if (first.equals(second) || whole(one).equals(whole(other))) {
            return "FAMILY_NAME_EQUAL";
        }
        return LIKE.apply(first, second) >= SPELLING ? "FAMILY_NAME_SPELLING" : "FAMILY_NAME_DIFFERENT";
    }

    private static String givenNames(String one, String other) {
        if (one.equals(other)) {
            return "GIVEN_NAMES_EQUAL";
        }
        if (LIKE.apply(one, other) >= SPELLING) {
            return "GIVEN_NAMES_SPELLING";
        }
        var initials = !one.isEmpty() && !other.isEmpty() && one.charAt(0) == other.charAt(0);
        return initials ? "GIVEN_NAMES_INITIAL" : "GIVEN_NAMES_DIFFERENT";
    }

    private static String withoutPrefix(Identity person) {
        return letters(DutchPrefixes.strip(person.familyName()));
    }

    private static String whole(Identity person) {
        return letters((person.prefix() == null ? "" : person.prefix()) + person.familyName());
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\P{L}", "")
                .toLowerCase(Locale.ROOT);
    }
}
