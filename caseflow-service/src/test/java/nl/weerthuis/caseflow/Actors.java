package nl.weerthuis.caseflow;

import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;

/** Who calls in the tests: tokens of every role. */
public final class Actors {

    /** All topics of the service, so that every test shares one start of it. */
    public static final String STREAMS = "caseflow.v1,caseflow-matching.v1,allocation-case.v1,allocation-region.v1";

    private Actors() {}

    public static String caseWorker(UUID provider) {
        return caseWorker(provider, "flevoland");
    }

    public static String caseWorker(UUID provider, String region) {
        return token("PROVIDER", provider, region, "case-worker");
    }

    public static String coordinator(String region) {
        return token("REGION", UUID.randomUUID(), region, "table-coordinator");
    }

    public static String consultant(UUID municipality) {
        return token("MUNICIPALITY", municipality, "flevoland", "wmo-consultant");
    }

    public static String housingOfficer(UUID corporation) {
        return token("CORPORATION", corporation, "flevoland", "housing-officer");
    }

    public static String privacyOfficer(String region) {
        return token("REGION", UUID.randomUUID(), region, "privacy-officer");
    }

    public static String token(String kind, UUID organisation, String region, String... roles) {
        return Tokens.of("user-" + kind.toLowerCase(java.util.Locale.ROOT))
                .organisation(organisation, kind)
                .region(region)
                .roles(roles)
                .sign();
    }
}
