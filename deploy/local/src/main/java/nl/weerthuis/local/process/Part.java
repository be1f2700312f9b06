package nl.weerthuis.local.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The processes of a region. Each can be killed and started again alone. */
public enum Part {
    POSTGRES(25_432, "PostgreSQL"),
    BROKER(29_092, "the Kafka broker"),
    ISSUER(28_180, "the identity provider"),
    CASEFLOW(28_081, "caseflow"),
    HOUSING(28_082, "housing"),
    ALLOCATION(28_083, "allocation"),
    REPORTING(28_084, "reporting"),
    /** An edge of caseflow; only when it is asked for. */
    FHIR(28_085, "the FHIR edge");

    private final int defaultPort;
    private final String title;

    Part(int defaultPort, String title) {
        this.defaultPort = defaultPort;
        this.title = title;
    }

    public static Set<Part> services() {
        return EnumSet.range(CASEFLOW, REPORTING);
    }

    /** What every region has. */
    public static Set<Part> usual() {
        return EnumSet.range(POSTGRES, REPORTING);
    }

    public static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(part -> part.label().equals(name)).findFirst();
    }

    /** As in log files, addresses and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in a sentence. */
    public String title() {
        return title;
    }

    /** As at the beginning of a sentence. */
    public String sentence() {
        return title.startsWith("the ") ? "The " + title.substring(4) : title;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** The variable of the environment that names another port. */
    public String portVariable() {
        return "WEERTHUIS_PORT_" + name();
    }

    /** Whether it answers over HTTP when it is ready. */
    boolean answersHttp() {
        return this != POSTGRES && this != BROKER;
    }
}
