package nl.weerthuis.hostile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is right where a schema alone does not say it. */
final class Bodies {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    static final String NOBODY = "7b1c0e9a-5f62-4a57-9d3e-2f1f6c1d0a11";
    static final String CELLS_OF_CASE = "clientReference,familyName,givenNames,birthDate,targetGroup,facilityList,"
            + "facilityCode,readyOn,adults,originBasis,originMunicipality,originEvidence,rooms,rentClass,stepFree\n"
            + "VIJAND-9,Proef,Persoon,1990-05-17,SHELTERED_LIVING,WMO020,15,%s,1,UNKNOWN,,,2,RENT_CAP_SMALL,false\n"
                    .formatted(TODAY.minusDays(9));
    static final String CELLS_OF_DWELLING =
            "corporationReference,street,houseNumber,houseLetter,postcode,city,municipalityCode,neighbourhoodCode,rooms,"
                    + "floorArea,floor,stepFree,housingForm,rentCents\n"
                    + "VIJAND-9,Proefstraat,17,b,8232AB,Proefstad,0995,BU09950101,3,61,1,true,SELF_CONTAINED,61234\n";
    static final String CELLS_OF_POPULATION = "municipalityCode,inhabitants\n0034,40000\n0995,40000\n";

    private Bodies() {}

    static String period() {
        return "%d-H%d".formatted(TODAY.getYear(), TODAY.getMonthValue() <= 6 ? 1 : 2);
    }

    static Map<String, Object> nomination(String reference) {
        return Map.of(
                "clientReference",
                reference,
                "client",
                Map.of("familyName", "Proef", "givenNames", reference, "birthDate", "1990-05-17"),
                "targetGroup",
                "SHELTERED_LIVING",
                "facilityKind",
                Map.of("list", "WMO020", "code", "15"),
                "readyOn",
                TODAY.minusDays(20),
                "household",
                Map.of("adults", 1, "children", List.of(Map.of("birthYear", 2019)), "pets", true),
                "origin",
                origin(),
                "searchProfile",
                profile(),
                "preconditions",
                preconditions(),
                "consents",
                List.of(consent("MUNICIPALITY", "TABLE"), consent("CORPORATION", "TABLE")));
    }

    static Map<String, Object> origin() {
        return Map.of(
                "basis",
                "KNOWN",
                "municipality",
                "0995",
                "evidence",
                List.of(Map.of("kind", "PERSONS_REGISTER", "on", TODAY.minusDays(400))));
    }

    static Map<String, Object> profile() {
        return Map.of(
                "rooms",
                2,
                "rentClass",
                "RENT_CAP_SMALL",
                "stepFree",
                false,
                "areas",
                List.of("0995"),
                "exclusions",
                List.of("0184"));
    }

    static Map<String, Object> consent(String party, String scope) {
        return Map.of("partyKind", party, "scope", scope);
    }

    private static List<Map<String, String>> preconditions() {
        return Stream.of("RESIDENCE", "REGISTRATION", "INCOME", "IDENTITY", "SUPPORT", "CONSENT")
                .map(code -> Map.of("code", code, "status", "MET"))
                .toList();
    }

    static Map<String, Object> dwelling(String reference) {
        return Map.ofEntries(
                Map.entry("corporationReference", reference),
                Map.entry(
                        "address",
                        Map.of(
                                "street",
                                "Proefstraat",
                                "houseNumber",
                                "17",
                                "postcode",
                                "8232AB",
                                "city",
                                "Proefstad")),
                Map.entry("municipalityCode", "0995"),
                Map.entry("neighbourhoodCode", "BU09950101"),
                Map.entry("rooms", 3),
                Map.entry("floorArea", 61),
                Map.entry("floor", 1),
                Map.entry("stepFree", true),
                Map.entry("housingForm", "SELF_CONTAINED"),
                Map.entry("rentCents", 61_234),
                Map.entry("rentAllowancePossible", true));
    }

    static Map<String, Object> target() {
        return Map.of(
                "municipalityCode",
                "0995",
                "corporationId",
                Principal.CORPORATION.id(),
                "period",
                period(),
                "status",
                "ESTABLISHED",
                "number",
                8,
                "openingBalance",
                0);
    }

    /** Far away, and nobody adopts it: no one decides by it. */
    static Map<String, Object> ruleSet() {
        return Map.of(
                "edition",
                "v-" + java.util.UUID.randomUUID(),
                "validFrom",
                "2090-01-01",
                "source",
                "Proef",
                "figures",
                Map.of(
                        "QUALITY_DISCOUNT", 49_820,
                        "RENT_CAP_SMALL", 71_302,
                        "RENT_CAP_LARGE", 76_414,
                        "SOCIAL_LIMIT", 93_293,
                        "SMALL_HOUSEHOLD_MOST", 2,
                        "YOUTH_BOUNDARY", 21,
                        "YOUTH_ALLOWANCE_ABOVE_LIMIT", 1,
                        "ALLOWANCE_SELF_CONTAINED_ONLY", 1,
                        "NORM_PERCENT", 95,
                        "TEMPORARY_MOST_MONTHS", 24),
                "temporaryGrounds",
                List.of("SECOND_CHANCE"));
    }

    static Map<String, Object> capacity() {
        return Map.of(
                "neighbourhoodCode",
                "BU09950101",
                "limit",
                9,
                "periodMonths",
                12,
                "validFrom",
                LocalDate.of(TODAY.getYear(), 1, 1));
    }

    static Map<String, Object> populations() {
        return Map.of(
                "referenceDate",
                LocalDate.of(TODAY.getYear(), 1, 1),
                "source",
                "Proef",
                "populations",
                Stream.of("0034", "0995")
                        .map(code -> Map.of("municipalityCode", code, "inhabitants", 40_000))
                        .toList());
    }

    static Map<String, Object> agreement(String populationSet) {
        return Map.of(
                "region", Principal.REGION_NAME,
                "version", 1,
                "validFrom", LocalDate.of(TODAY.getYear() - 1, 1, 1),
                "validUntil", LocalDate.of(TODAY.getYear() + 1, 12, 31),
                "municipalityCodes", List.of("0034", "0995"),
                "partyIds", Arrays.stream(Principal.values()).map(Principal::id).toList(),
                "targetGroups", List.of("SHELTERED_LIVING"),
                "populationSetId", populationSet,
                "rules",
                        Map.of(
                                "maxOffers", 3,
                                "answerDays", 10,
                                "quorumKinds", List.of("PROVIDER", "CORPORATION", "MUNICIPALITY")));
    }

    static Map<String, Object> parameters() {
        return Map.of(
                "region", Principal.REGION_NAME,
                "validFrom", LocalDate.of(TODAY.getYear() - 1, 1, 1),
                "source", "Proef",
                "parameters",
                        Map.of(
                                "QUALITY_DISCOUNT", 49_820,
                                "RENT_CAP_SMALL", 71_300,
                                "RENT_CAP_LARGE", 76_400,
                                "SOCIAL_LIMIT", 93_293,
                                "PERSONS_PER_ROOM", 2,
                                "REALISATION_RELEASE", "IMMEDIATE"),
                "toBeConfirmed", List.of());
    }
}
