package nl.weerthuis.platform.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rules on the shape of code that can be seen in the compiled classes. */
public final class HouseRules {
    private static final String OURSELVES = "nl.weerthuis.platform.testing";

    private HouseRules() {}

    /** Checks all classes of the package but tests; fails with every violation at once. */
    public static void check(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage)
                .that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(OURSELVES + "..")));
        if (classes.isEmpty()) {
            throw new AssertionError("No class in %s: is that the name of the package?".formatted(basePackage));
        }
        check(basePackage, classes);
    }

    static void check(String basePackage, JavaClasses classes) {
        var violations = violations(basePackage, classes);
        if (!violations.isEmpty()) {
            throw new AssertionError("%d violations of the house rules (STYLE, section 8):%n- %s"
                    .formatted(violations.size(), String.join(System.lineSeparator() + "- ", violations)));
        }
    }

    static List<String> violations(String basePackage, JavaClasses classes) {
        var violations = new ArrayList<String>();
        for (var rule : rules(basePackage)) {
            violations.addAll(rule.allowEmptyShould(true)
                    .evaluate(classes)
                    .getFailureReport()
                    .getDetails());
        }
        return violations;
    }

    private static List<ArchRule> rules(String basePackage) {
        var rules = new ArrayList<ArchRule>();
        if (!basePackage.startsWith(ShapeRules.PLATFORM)) {
            // The platform is where the framework is kept, so that the rest can be pure.
            rules.add(ShapeRules.beanOrPure(basePackage));
        }
        rules.add(ShapeRules.featuresWithoutCycle(basePackage));
        rules.addAll(ShapeRules.EDGES);
        rules.addAll(CodeRules.ALL);
        return rules;
    }
}
