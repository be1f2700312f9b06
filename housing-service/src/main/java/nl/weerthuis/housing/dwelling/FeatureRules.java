package nl.weerthuis.housing.dwelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Violation;

/** What more is said of a dwelling must be a key, a code or an amount. Every fault is named, at its place in the draft. */
final class FeatureRules {

    private static final int MOST_LABELS = 10;
    private static final long MOST_SERVICE_CENTS = 200_000;

    // The municipality in a BAG id is the one at issue, so it says nothing about today's.
    private static final Pattern ADDRESS_BAG = Pattern.compile("\\d{4}20\\d{10}");
    // A free text could name a person; a code cannot.
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,20}");

    private final List<Violation> faults = new ArrayList<>();

    private FeatureRules() {}

    static List<Violation> faults(DwellingDraft draft) {
        var rules = new FeatureRules();
        if (draft.features() != null) {
            rules.codes(draft.features());
            rules.rent(draft.features());
            rules.form(draft);
        }
        return List.copyOf(rules.faults);
    }

    private void codes(Features features) {
        form("/features/addressBagId", features.addressBagId(), ADDRESS_BAG, "invalid-address-bag-id");
        form("/features/accessibilityLabel", features.accessibilityLabel(), CODE, "invalid-label");
        var labels = features.labels() == null ? List.<String>of() : features.labels();
        if (labels.size() > MOST_LABELS) {
            fault("/features/labels", "too-many-labels", MOST_LABELS);
        }
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i) == null || !CODE.matcher(labels.get(i)).matches()) {
                fault("/features/labels/" + i, "invalid-label");
            }
        }
    }

    private void rent(Features features) {
        if (features.netRentCents() != null) {
            faults.addAll(Rent.faults("/features/netRentCents", features.netRentCents()));
        }
        var service = features.serviceCostCents();
        if (service != null && (service < 0 || service > MOST_SERVICE_CENTS)) {
            fault("/features/serviceCostCents", "out-of-range", 0, MOST_SERVICE_CENTS);
        }
    }

    private void form(DwellingDraft draft) {
        var selfContained = draft.features().selfContained();
        if (Boolean.TRUE.equals(selfContained) && draft.housingForm() == HousingForm.ROOM
                || Boolean.FALSE.equals(selfContained) && draft.housingForm() == HousingForm.SELF_CONTAINED) {
            fault("/features/selfContained", "housing-form-differs");
        }
    }

    private void form(String path, String value, Pattern form, String code) {
        if (value != null && !value.isBlank() && !form.matcher(value.strip()).matches()) {
            fault(path, code);
        }
    }

    private void fault(String path, String code, Object... args) {
        faults.add(Violation.of(path, code, args));
    }
}
