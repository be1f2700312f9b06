package nl.weerthuis.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** What code does inside: injection, time, names, output. */
final class CodeRules {
    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");
    private static final String CLOCK = "java.time.Clock";
    private static final String NAMES_OF_NOTHING =
            "(?i:.*[a-z0-9_$.])?(Utils?|Helpers?|Managers?|Impl|Dto|DTO|Base|Common)";

    /** The one kind of package that may ask other systems: short, visible, with a list of whom. */
    private static final String OUTGOING = "..outgoing..";

    private static final String CONNECTIONS = "java\\.net\\.(Socket|DatagramSocket|URLConnection|HttpURLConnection)"
            + "|java\\.net\\.http\\.HttpClient(\\$.*)?"
            + "|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel"
            + "|javax\\.net\\.(ssl\\.SSL)?SocketFactory"
            + "|io\\.vertx\\.(mutiny\\.)?core\\.(http\\.HttpClient|net\\.NetClient)"
            + "|io\\.vertx\\.(mutiny\\.)?ext\\.web\\.client\\.WebClient"
            + "|jakarta\\.ws\\.rs\\.client\\..*"
            + "|org\\.eclipse\\.microprofile\\.rest\\.client\\..*";

    static final List<ArchRule> ALL = List.of(
            classes().should(askTheClock()),
            noFields()
                    .should()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                    .because("what a class needs comes through its constructor"),
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("jakarta\\.validation\\.constraints\\.(Future|Past)(OrPresent)?")
                    .because("they read the system clock"),
            noClasses()
                    .that(DescribedPredicate.describe("have a name", type -> !type.isAnonymousClass()))
                    .should()
                    .haveNameMatching(NAMES_OF_NOTHING)
                    .because("names say what a class is for"),
            noClasses()
                    .that()
                    .resideOutsideOfPackage(OUTGOING)
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(CONNECTIONS)
                    .orShould()
                    .callMethodWhere(opensAnAddress())
                    .because("who can make a service fetch an address sees its network (%s)".formatted(OUTGOING)),
            classes().should(keepOffTheConsole()));

    private CodeRules() {}

    private static ArchCondition<JavaClass> askTheClock() {
        return new ArchCondition<>("ask the clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var access : type.getCodeUnitAccessesFromSelf()) {
                    if (readsSystemTime(type, access.getTarget())) {
                        events.add(SimpleConditionEvent.violated(
                                type, "Time comes from the clock: " + access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean readsSystemTime(JavaClass caller, CodeUnitAccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        if (TIMES.contains(owner) && name.equals("now")) {
            return target.getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.getName().equals(CLOCK));
        }
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            // The platform is where the clock is made.
            case CLOCK -> name.startsWith("system") && !caller.getPackageName().startsWith(ShapeRules.PLATFORM);
            default -> false;
        };
    }

    private static DescribedPredicate<JavaMethodCall> opensAnAddress() {
        return DescribedPredicate.describe("opens an address", call -> {
            var target = call.getTarget();
            return target.getOwner().getName().equals("java.net.URL")
                    && Set.of("openConnection", "openStream", "getContent").contains(target.getName());
        });
    }

    private static ArchCondition<JavaClass> keepOffTheConsole() {
        return new ArchCondition<>("keep off the console") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var access : type.getFieldAccessesFromSelf()) {
                    var target = access.getTarget();
                    if (target.getOwner().getName().equals("java.lang.System")
                            && Set.of("out", "err").contains(target.getName())) {
                        events.add(SimpleConditionEvent.violated(
                                type, "Logs are not written to the console: " + access.getDescription()));
                    }
                }
            }
        };
    }
}
