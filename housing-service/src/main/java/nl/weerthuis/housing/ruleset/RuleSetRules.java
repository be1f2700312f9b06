package nl.weerthuis.housing.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Violation;

/** What a rule set must satisfy. Every fault is named, not only the first. */
final class RuleSetRules {

    private static final int LONGEST_SOURCE = 300;
    private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Pattern GROUND = Pattern.compile("[A-Z][A-Z_]{2,39}");
    private static final List<RuleCode> RISING =
            List.of(RuleCode.QUALITY_DISCOUNT, RuleCode.RENT_CAP_SMALL, RuleCode.RENT_CAP_LARGE, RuleCode.SOCIAL_LIMIT);

    private final List<Violation> faults = new ArrayList<>();

    private RuleSetRules() {}

    static List<Violation> faults(RuleSetFile file) {
        var rules = new RuleSetRules();
        rules.identity(file);
        file.figures().keySet().stream().sorted().forEach(rules::code);
        Arrays.stream(RuleCode.values()).forEach(code -> rules.number(file, code));
        rules.rising(file);
        rules.grounds(file.temporaryGrounds());
        file.toBeConfirmed().stream()
                .filter(code -> !file.figures().containsKey(code))
                .sorted()
                .forEach(code -> rules.fault("/toBeConfirmed", "unknown-rule-code", code));
        return List.copyOf(rules.faults);
    }

    private void identity(RuleSetFile file) {
        if (file.edition() == null) {
            fault("/edition", "required");
        } else if (!EDITION.matcher(file.edition()).matches()) {
            fault("/edition", "invalid-edition");
        }
        if (file.validFrom() == null) {
            fault("/validFrom", "required");
        }
        if (file.source() == null || file.source().isBlank()) {
            fault("/source", "required");
        } else if (file.source().length() > LONGEST_SOURCE) {
            fault("/source", "text-too-long", LONGEST_SOURCE);
        }
    }

    private void code(String name) {
        if (Arrays.stream(RuleCode.values()).noneMatch(code -> code.name().equals(name))) {
            fault("/figures/" + name.replace("~", "~0").replace("/", "~1"), "unknown-rule-code", name);
        }
    }

    private void number(RuleSetFile file, RuleCode code) {
        var path = "/figures/" + code;
        var number = file.number(code);
        if (number.isPresent()) {
            var bounds = code.bounds();
            if (!bounds.include(number.get())) {
                fault(path, "out-of-range", bounds.least(), bounds.most());
            }
        } else if (file.figures().containsKey(code.name())) {
            fault(path, "not-a-whole-number");
        } else if (code.isNeeded()) {
            fault(path, "required");
        }
    }

    /** Each limit lies above the one before; two that changed places are the usual slip. */
    private void rising(RuleSetFile file) {
        for (int i = 1; i < RISING.size(); i++) {
            var lower = file.number(RISING.get(i - 1));
            var higher = file.number(RISING.get(i));
            if (lower.isPresent() && higher.isPresent() && higher.get() <= lower.get()) {
                fault(
                        "/figures/" + RISING.get(i),
                        "not-above",
                        RISING.get(i - 1).name());
            }
        }
    }

    private void grounds(List<String> grounds) {
        if (grounds.isEmpty()) {
            fault("/temporaryGrounds", "required");
        }
        for (int i = 0; i < grounds.size(); i++) {
            if (!GROUND.matcher(grounds.get(i)).matches()) {
                fault("/temporaryGrounds/" + i, "invalid-legal-ground");
            }
        }
    }

    private void fault(String path, String code, Object... args) {
        faults.add(Violation.of(path, code, args));
    }
}
