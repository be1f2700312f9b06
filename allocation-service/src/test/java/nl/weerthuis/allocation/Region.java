package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.Tokens;

/** A region of its own for one test: parties, populations, agreement and parameters, all through the API. */
public final class Region {

    public static final String ALMERE = "0034";
    public static final String LELYSTAD = "0995";
    public static final List<String> FLEVOLAND = List.of("0034", "0995", "0171", "0303", "0050", "0184");
    public static final Map<String, Integer> INHABITANTS =
            Map.of("0034", 215_056, "0995", 79_904, "0171", 47_627, "0303", 42_036, "0050", 22_942, "0184", 21_243);

    private static final List<String> GROUPS =
            List.of("SHELTERED_LIVING", "HOMELESS_SHELTER", "WOMENS_SHELTER", "YOUTH_CARE");

    private final String code = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID provider = UUID.randomUUID();
    private final UUID corporation = UUID.randomUUID();
    private final UUID almere = UUID.randomUUID();
    private final UUID lelystad = UUID.randomUUID();
    private final UUID office = UUID.randomUUID();
    private int version;

    private Region() {}

    /** With everything that a case needs. */
    public static Region complete() {
        var region = withParties();
        region.adopt();
        return region;
    }

    /** As {@link #complete}, but nothing was agreed yet. */
    public static Region withParties() {
        var region = new Region();
        region.register(region.provider, "PROVIDER", FLEVOLAND);
        region.register(region.corporation, "CORPORATION", FLEVOLAND);
        region.register(region.almere, "MUNICIPALITY", List.of("GM0034"));
        region.register(region.lelystad, "MUNICIPALITY", List.of(LELYSTAD));
        region.setParameters();
        return region;
    }

    public String adopt() {
        return adopt(Map.of());
    }

    /** @param rules to have instead of the usual ones */
    public String adopt(Map<String, ?> rules) {
        return adopt(rules, populationSet(), FLEVOLAND);
    }

    public String adopt(Map<String, ?> rules, String populationSetId, List<String> municipalities) {
        var all = new HashMap<String, Object>(Map.of(
                "maxOffers", 1, "answerDays", 7, "quorumKinds", List.of("PROVIDER", "CORPORATION", "MUNICIPALITY")));
        all.putAll(rules);
        var agreement = Map.of(
                "region", code,
                "version", ++version,
                "validFrom", "2020-01-01",
                "validUntil", "2099-12-31",
                "municipalityCodes", municipalities,
                "partyIds", List.of(provider, corporation, almere, lelystad),
                "targetGroups", GROUPS,
                "populationSetId", populationSetId,
                "rules", all);
        var response = coordinator().post("/agreements", agreement);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.path("id");
    }

    public String populationSet() {
        return populationSet(INHABITANTS);
    }

    public String populationSet(Map<String, Integer> inhabitants) {
        var rows = inhabitants.entrySet().stream()
                .map(one -> Map.of("municipalityCode", one.getKey(), "inhabitants", one.getValue()))
                .toList();
        var response = coordinator()
                .post(
                        "/population-sets",
                        Map.of(
                                "referenceDate",
                                "2021-01-01",
                                "source",
                                "test " + UUID.randomUUID(),
                                "populations",
                                rows));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.path("id");
    }

    private void register(UUID id, String kind, List<String> municipalities) {
        var response = coordinator()
                .post(
                        "/organisations",
                        Map.of(
                                "id", id,
                                "kind", kind,
                                "name", kind + " of " + code,
                                "municipalityCodes", municipalities,
                                "signatory", true));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    private void setParameters() {
        set(Map.of("RENT_CAP_LARGE", 73_193), "2025-01-01");
        set(
                Map.of(
                        "QUALITY_DISCOUNT", 49_820,
                        "RENT_CAP_SMALL", 71_300,
                        "SOCIAL_LIMIT", 93_293,
                        "PERSONS_PER_ROOM", 2,
                        "REALISATION_RELEASE", "IMMEDIATE"),
                "2026-01-01");
    }

    public void set(Map<String, ?> parameters, String validFrom) {
        var response = coordinator()
                .post("/parameters", Map.of("region", code, "validFrom", validFrom, "parameters", parameters));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    public String code() {
        return code;
    }

    public UUID provider() {
        return provider;
    }

    public UUID corporation() {
        return corporation;
    }

    /** The three kinds of party. */
    public List<UUID> parties() {
        return List.of(provider, corporation, lelystad);
    }

    public Http coordinator() {
        return caller(office, "REGION", "table-coordinator");
    }

    public Http caseWorker() {
        return caller(provider, "PROVIDER", "case-worker");
    }

    public Http housingOfficer() {
        return caller(corporation, "CORPORATION", "housing-officer");
    }

    public Http almere() {
        return caller(almere, "MUNICIPALITY", "wmo-consultant");
    }

    public Http lelystad() {
        return caller(lelystad, "MUNICIPALITY", "wmo-consultant");
    }

    public Http analyst() {
        return caller(office, "REGION", "analyst");
    }

    public Http caller(UUID organisation, String kind, String... roles) {
        return caller("somebody", organisation, kind, roles);
    }

    public Http caller(String subject, UUID organisation, String kind, String... roles) {
        return new Http(Tokens.of(subject)
                .organisation(organisation, kind)
                .region(code)
                .roles(roles)
                .sign());
    }

    public static LocalDate submittedOn() {
        return LocalDate.parse("2026-01-12");
    }
}
