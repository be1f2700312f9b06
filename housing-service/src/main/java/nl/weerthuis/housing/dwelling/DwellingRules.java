package nl.weerthuis.housing.dwelling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.weerthuis.housing.area.MunicipalityCode;
import nl.weerthuis.housing.area.NeighbourhoodCode;
import nl.weerthuis.platform.problem.Violation;

/** What a description of a dwelling must satisfy, whichever way it came in. Every fault is named, not only the first. */
final class DwellingRules {

    private static final int LONGEST_TEXT = 80;
    private static final int LONGEST_REFERENCE = 64;
    private static final int MOST_ROOMS = 20;
    private static final int LARGEST_AREA = 1_000;
    private static final int LOWEST_FLOOR = -3;
    private static final int HIGHEST_FLOOR = 60;

    // The municipality in a BAG id is the one at issue, so it says nothing about today's.
    private static final Pattern BAG = Pattern.compile("\\d{4}(01|02|03)\\d{10}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3} ?(?!(?i:SA|SD|SS))[A-Za-z]{2}");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern HOUSE_LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern HOUSE_NUMBER_ADDITION = Pattern.compile("[A-Za-z0-9 -]{1,6}");

    private final List<Violation> faults = new ArrayList<>();

    private DwellingRules() {}

    static List<Violation> faults(DwellingDraft draft) {
        var rules = new DwellingRules();
        rules.identity(draft);
        rules.address(draft.address());
        rules.area(draft);
        rules.size(draft);
        rules.rent(draft);
        rules.faults.addAll(FeatureRules.faults(draft));
        return List.copyOf(rules.faults);
    }

    private void identity(DwellingDraft draft) {
        text("/corporationReference", draft.corporationReference(), LONGEST_REFERENCE);
        optional("/bagId", draft.bagId(), BAG.asMatchPredicate(), "invalid-bag-id");
        required("/stepFree", draft.stepFree());
        required("/housingForm", draft.housingForm());
    }

    private void address(Address address) {
        if (address == null) {
            required("/address", null);
            return;
        }
        text("/address/street", address.street(), LONGEST_TEXT);
        matching(
                "/address/houseNumber", address.houseNumber(), HOUSE_NUMBER.asMatchPredicate(), "invalid-house-number");
        optional(
                "/address/houseLetter", address.houseLetter(), HOUSE_LETTER.asMatchPredicate(), "invalid-house-letter");
        optional(
                "/address/houseNumberAddition",
                address.houseNumberAddition(),
                HOUSE_NUMBER_ADDITION.asMatchPredicate(),
                "invalid-house-number-addition");
        matching("/address/postcode", address.postcode(), POSTCODE.asMatchPredicate(), "invalid-postcode");
        text("/address/city", address.city(), LONGEST_TEXT);
    }

    private void area(DwellingDraft draft) {
        matching("/municipalityCode", draft.municipalityCode(), MunicipalityCode::isCode, "invalid-municipality-code");
        optional(
                "/neighbourhoodCode",
                draft.neighbourhoodCode(),
                NeighbourhoodCode::isCode,
                "invalid-neighbourhood-code");
        if (faults.isEmpty() && isGiven(draft.neighbourhoodCode()) && !inMunicipality(draft)) {
            fault("/neighbourhoodCode", "neighbourhood-elsewhere");
        }
    }

    private static boolean inMunicipality(DwellingDraft draft) {
        return NeighbourhoodCode.municipalityOf(draft.neighbourhoodCode().strip())
                .equals(MunicipalityCode.fourDigits(draft.municipalityCode().strip()));
    }

    private void size(DwellingDraft draft) {
        range("/rooms", required("/rooms", draft.rooms()), 1, MOST_ROOMS);
        range("/floorArea", draft.floorArea(), 1, LARGEST_AREA);
        range("/floor", draft.floor(), LOWEST_FLOOR, HIGHEST_FLOOR);
    }

    private void rent(DwellingDraft draft) {
        if (required("/rentCents", draft.rentCents()) != null) {
            faults.addAll(Rent.faults("/rentCents", draft.rentCents()));
        }
    }

    private <T> T required(String path, T value) {
        if (value == null) {
            fault(path, "required");
        }
        return value;
    }

    private void text(String path, String value, int longest) {
        if (!isGiven(value)) {
            fault(path, "required");
        } else if (value.strip().length() > longest) {
            faults.add(Violation.of(path, "text-too-long", longest));
        } else if (value.codePoints().anyMatch(DwellingRules::isUnprintable)) {
            fault(path, "invalid-text");
        }
    }

    private void matching(String path, String value, Predicate<String> form, String code) {
        if (!isGiven(value)) {
            fault(path, "required");
        } else if (!form.test(value.strip())) {
            fault(path, code);
        }
    }

    private void optional(String path, String value, Predicate<String> form, String code) {
        if (isGiven(value) && !form.test(value.strip())) {
            fault(path, code);
        }
    }

    private void range(String path, Number value, long least, long most) {
        if (value != null && (value.longValue() < least || value.longValue() > most)) {
            faults.add(Violation.of(path, "out-of-range", least, most));
        }
    }

    private void fault(String path, String code) {
        faults.add(Violation.of(path, code));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }
}
