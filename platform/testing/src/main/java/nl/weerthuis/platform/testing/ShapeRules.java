package nl.weerthuis.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What classes are, where they belong and who may see them. */
final class ShapeRules {
    static final String PLATFORM = "nl.weerthuis.platform";
    private static final String EDGE = ".*(Resource|Consumer|Repository)";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final List<String> BEAN_ANNOTATIONS = List.of(
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton",
            "jakarta.interceptor.Interceptor",
            "jakarta.decorator.Decorator",
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.ApplicationPath",
            "jakarta.ws.rs.ext.Provider",
            "io.smallrye.config.ConfigMapping",
            "io.smallrye.health.api.Wellness",
            "io.quarkus.runtime.Startup",
            "io.quarkus.runtime.annotations.QuarkusMain",
            "io.quarkus.arc.Unremovable",
            "org.eclipse.microprofile.health.Liveness",
            "org.eclipse.microprofile.health.Readiness",
            "org.eclipse.microprofile.health.Startup",
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient");
    private static final List<String> SCOPE_ANNOTATIONS =
            List.of("jakarta.enterprise.context.NormalScope", "jakarta.inject.Scope");
    // jakarta.persistence and jakarta.validation describe; they call nothing.
    private static final List<String> PURE_PACKAGES = List.of(
            "java",
            "javax",
            "jakarta.persistence",
            "jakarta.validation",
            "com.fasterxml.jackson.annotation",
            "org.eclipse.microprofile.openapi.annotations",
            PLATFORM);
    private static final Set<String> PURE_CLASSES = Set.of("com.fasterxml.jackson.databind.JsonNode");

    private static final DescribedPredicate<JavaClass> OUTSIDE_PLATFORM =
            DescribedPredicate.describe("outside the platform", type -> !isIn(type, PLATFORM));

    static final List<ArchRule> EDGES = List.of(
            classes()
                    .that(OUTSIDE_PLATFORM)
                    .and()
                    .haveNameMatching(EDGE)
                    .or()
                    .areAnnotatedWith(ENTITY)
                    .should()
                    .notBePublic()
                    .because("edges and entities belong to one feature"),
            noClasses()
                    .that(OUTSIDE_PLATFORM)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.kafka.clients.producer..")
                    .because("only the outbox sends"),
            noClasses()
                    .that()
                    .haveNameMatching(".*(Resource|Repository)")
                    .should()
                    .beAnnotatedWith(TRANSACTIONAL)
                    .because("the use case is the transaction"),
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .haveNameMatching(".*(Resource|Repository)")
                    .should()
                    .beAnnotatedWith(TRANSACTIONAL)
                    .because("the use case is the transaction"),
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(ENTITY)
                    .should()
                    .haveNameMatching("set[A-Z].*")
                    .because("an entity has verbs, no setters"),
            methods()
                    .that()
                    .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                    .should()
                    .bePublic()
                    .because("any other method is silently no endpoint"));

    private ShapeRules() {}

    static ArchRule featuresWithoutCycle(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features form no cycle");
    }

    static ArchRule beanOrPure(String basePackage) {
        return classes().should(new ArchCondition<>("be a bean, or pure") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isBean(outermost(type))) {
                    reportFrameworkIn(type, basePackage, events);
                }
            }
        });
    }

    private static void reportFrameworkIn(JavaClass type, String basePackage, ConditionEvents events) {
        var reported = new HashSet<String>();
        for (var dependency : type.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass().getBaseComponentType();
            var isFine = target.isPrimitive() || isIn(target, basePackage) || isPure(target);
            if (!isFine && reported.add(target.getName())) {
                events.add(SimpleConditionEvent.violated(
                        type, "A class is a bean or it is pure: " + dependency.getDescription()));
            }
        }
    }

    private static boolean isPure(JavaClass type) {
        return PURE_CLASSES.contains(type.getName()) || PURE_PACKAGES.stream().anyMatch(name -> isIn(type, name));
    }

    private static boolean isBean(JavaClass type) {
        return BEAN_ANNOTATIONS.stream().anyMatch(type::isAnnotatedWith)
                || SCOPE_ANNOTATIONS.stream().anyMatch(type::isMetaAnnotatedWith);
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }
}
