package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerthuis.authorisation.Dossier.Thing;

/** What is sent about a dossier. Every identifying field holds a canary. */
final class Bodies {

    /** What the corporation's own system says of one of its dwellings: let. */
    static Object let(Map<?, ?> dwelling) {
        return Map.of("idExtern", dwelling.get("corporationReference"), "status", Map.of("code", "VEH"));
    }

    static JsonNode conflictOn(String dwelling, JsonNode list) {
        for (var conflict : list.path("items")) {
            if (conflict.path("dwellingId").asText().equals(dwelling)) {
                return conflict;
            }
        }
        return MissingNode.getInstance();
    }

    /** A list of one record that cannot be taken in: nothing changes, and its report is there to be seen. */
    static Object veraFile() {
        return List.of(Map.of("idExtern", "proef-" + UUID.randomUUID()));
    }

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final AtomicInteger CORRECTIONS = new AtomicInteger();

    private final Canary.Aviary aviary;

    Bodies(Canary.Aviary aviary) {
        this.aviary = aviary;
    }

    Map<String, Object> nomination(Dossier dossier) {
        var body = new LinkedHashMap<String, Object>();
        body.put("clientReference", word(dossier, "clientReference", "P1"));
        body.put("client", client(dossier));
        body.put("targetGroup", dossier.relation().isProtected() ? "WOMENS_SHELTER" : "SHELTERED_LIVING");
        body.put("facilityKind", Map.of("list", "WMO020", "code", "15"));
        body.put("readyOn", TODAY.minusDays(20));
        body.put("waitingSince", TODAY.minusDays(60));
        body.put("household", Map.of("adults", 1, "children", List.of(Map.of("birthYear", 2019)), "pets", true));
        body.put("origin", origin(dossier));
        body.put("searchProfile", profile(dossier));
        body.put("preconditions", preconditions(dossier));
        body.put("supportArrangement", support(dossier));
        body.put(
                "consents",
                List.of(
                        consent("MUNICIPALITY", "TABLE"),
                        consent("CORPORATION", "TABLE"),
                        consent("CORPORATION", "HOUSING"),
                        consent("PROVIDER", "SUPPORT"),
                        consent("MUNICIPALITY", "HANDOVER")));
        return body;
    }

    private Map<String, Object> client(Dossier dossier) {
        var bsn = aviary.bsn();
        dossier.canary(new Canary(dossier.relation(), "client.bsn", "BSN", "caseflow", bsn));
        return Map.of(
                "familyName",
                word(dossier, "client.familyName", "P1"),
                "prefix",
                "van der",
                "givenNames",
                word(dossier, "client.givenNames", "P1"),
                "birthDate",
                "1990-05-17",
                "bsn",
                bsn,
                "contact",
                word(dossier, "client.contact", "P1"));
    }

    Map<String, Object> origin(Dossier dossier) {
        var evidence = List.of(Map.of("kind", "PERSONS_REGISTER", "on", TODAY.minusDays(400)));
        boolean moves = List.of(Relation.LIVE, Relation.PROTECTED).contains(dossier.relation());
        if (!moves) {
            return Map.of("basis", "KNOWN", "municipality", dossier.municipalityCode(), "evidence", evidence);
        }
        var body = new HashMap<String, Object>();
        body.put("basis", "EXCEPTION");
        body.put("municipality", Organisation.of("origin").municipalities().get(0));
        body.put("evidence", evidence);
        body.put("exceptionCode", dossier.relation().isProtected() ? "SAFETY" : "NETWORK");
        body.put("requestedMunicipality", dossier.municipalityCode());
        body.put("motivation", word(dossier, "origin.motivation", "P2"));
        return body;
    }

    Map<String, Object> profile(Dossier dossier) {
        return Map.of(
                "rooms",
                2,
                "rentClass",
                "RENT_CAP_SMALL",
                "stepFree",
                false,
                "areas",
                List.of(dossier.municipalityCode()),
                "exclusions",
                List.of("0184"));
    }

    private List<Map<String, Object>> preconditions(Dossier dossier) {
        return List.of(
                Map.of("code", "RESIDENCE", "status", "MET"),
                Map.of("code", "REGISTRATION", "status", "MET"),
                Map.of("code", "TENANCY_HISTORY", "status", "MET"),
                Map.of("code", "INCOME", "status", "MET"),
                Map.of("code", "IDENTITY", "status", "MET"),
                Map.of("code", "SUPPORT", "status", "MET"),
                Map.of("code", "SUPPORT_PLAN", "status", "MET"),
                Map.of("code", "CONSENT", "status", "MET"),
                Map.of("code", "DAY_ACTIVITY", "status", "MET"),
                Map.of("code", "DEBT", "status", "WAIVED", "reason", word(dossier, "preconditions.reason", "P3")));
    }

    Map<String, Object> support(Dossier dossier) {
        return Map.of(
                "providerId",
                Organisation.of("provider-after-move").id(),
                "hoursPerWeek",
                4,
                "startOn",
                TODAY,
                "indicationNumber",
                word(dossier, "supportArrangement.indicationNumber", "P3"));
    }

    static Map<String, Object> handover() {
        return Map.of(
                "done",
                List.of(
                        "CLIENT_AGREED",
                        "CONTACTS_EXCHANGED",
                        "JOINT_MEETING",
                        "SUPPORT_PLAN_SHARED",
                        "CRISIS_AGREEMENTS",
                        "FINANCES_ARRANGED"));
    }

    static Map<String, Object> payer(Dossier dossier) {
        return Map.of("municipality", dossier.municipalityCode(), "ground", "REGIONAL_AGREEMENT", "since", TODAY);
    }

    static Map<String, Object> scaling() {
        return Map.of("direction", "UP", "trigger", "MISSED_CONTACT", "hoursPerWeek", 8, "startOn", TODAY);
    }

    /** A home in a municipality that is no party here, so that it stands out wherever it does not belong. */
    static Map<String, Object> residences() {
        return Map.of(
                "periods",
                List.of(Map.of(
                        "from", TODAY.minusYears(9),
                        "until", TODAY.minusYears(2),
                        "kind", "OWN_HOME",
                        "municipality", "0014",
                        "source", "PERSONS_REGISTER")));
    }

    static Map<String, Object> consent(String party, String scope) {
        return Map.of("partyKind", party, "scope", scope);
    }

    Map<String, Object> dwelling(Dossier dossier) {
        var postcode = aviary.postcode();
        dossier.canary(new Canary(dossier.relation(), "address.postcode", "P6", "housing", postcode));
        var body = new LinkedHashMap<String, Object>();
        body.put("corporationReference", home(dossier, "corporationReference"));
        body.put(
                "address",
                Map.of(
                        "street", home(dossier, "address.street"),
                        "houseNumber", "17",
                        "houseLetter", "b",
                        "postcode", postcode,
                        "city", "Proefstad"));
        body.put("municipalityCode", dossier.municipalityCode());
        body.put("neighbourhoodCode", dossier.neighbourhood());
        body.put("rooms", 3);
        body.put("floorArea", 61);
        body.put("floor", 1);
        body.put("stepFree", true);
        body.put("housingForm", "SELF_CONTAINED");
        body.put("rentCents", 61_234);
        body.put("rentAllowancePossible", true);
        return body;
    }

    static Map<String, Object> vacancy() {
        return Map.of("rentCents", 61_234, "availableOn", TODAY);
    }

    static Map<String, Object> viewing() {
        return Map.of(
                "at", TODAY.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC).toString());
    }

    static Map<String, Object> tenancy(Dossier dossier) {
        return Map.of(
                "offerId",
                dossier.id(Thing.OFFER),
                "contractForm",
                "FLIP",
                "startOn",
                TODAY,
                "plannedKeyDate",
                TODAY.plusDays(3),
                "flipReviewOn",
                TODAY.plusYears(1));
    }

    static Map<String, Object> arrears() {
        return Map.of(
                "kind",
                "ARREARS",
                "partner",
                "RENT",
                "amountCents",
                123_450,
                "arisenOn",
                TODAY.minusMonths(2),
                "raisedOn",
                TODAY);
    }

    /** From tomorrow on, for the first contract began today. */
    static Map<String, Object> ownContract() {
        return Map.of(
                "contractForm",
                "TEMPORARY",
                "legalGround",
                "SHELTER_OR_EMERGENCY",
                "startOn",
                TODAY.plusDays(1),
                "endOn",
                TODAY.plusMonths(12));
    }

    static Map<String, Object> proposal(Dossier dossier) {
        return Map.of("caseId", dossier.id(Thing.CASE), "dwellingId", dossier.id(Thing.DWELLING));
    }

    static Map<String, Object> offer(Dossier dossier) {
        return Map.of("proposalId", dossier.id(Thing.PROPOSAL), "contractForm", "FLIP");
    }

    Map<String, Object> decision(Dossier dossier) {
        return Map.of(
                "caseId", dossier.id(Thing.CASE),
                "outcome", "ADMITTED",
                "conditions", List.of(),
                "motivation", word(dossier, "decisions.motivation", "P5", "allocation"),
                "carriedBy",
                        List.of(
                                dossier.provider().id(),
                                dossier.corporation().id(),
                                dossier.municipality().id()));
    }

    static Map<String, Object> target(Dossier dossier) {
        return Map.of(
                "municipalityCode",
                dossier.municipalityCode(),
                "corporationId",
                dossier.corporation().id(),
                "period",
                period(),
                "status",
                "ESTABLISHED",
                "number",
                8,
                "openingBalance",
                0);
    }

    /** Long over; nothing else of the fixture is of it. */
    static final int CLOSED_YEAR = 2010;

    static Map<String, Object> targetOf(Dossier dossier, String period) {
        var target = new java.util.LinkedHashMap<>(target(dossier));
        target.put("period", period);
        target.put("openingBalance", 2);
        return target;
    }

    /** In a municipality of the region of which nobody asks. */
    static Map<String, Object> targetBeside(Dossier dossier) {
        var target = new java.util.LinkedHashMap<>(target(dossier));
        target.put(
                "municipalityCode",
                switch (dossier.relation()) {
                    case OTHER_REGION -> "0150";
                    case ENDED -> "0050";
                    default -> "0184";
                });
        return target;
    }

    static Map<String, Object> performanceAgreement(Dossier dossier) {
        return Map.of(
                "municipalityCode",
                dossier.municipalityCode(),
                "corporationIds",
                List.of(dossier.corporation().id()),
                "tenantsOrganisations",
                List.of("Huurdersbelang Proef"),
                "validFrom",
                LocalDate.of(TODAY.getYear(), 1, 1),
                "validUntil",
                LocalDate.of(TODAY.getYear(), 12, 31),
                "documentReference",
                "DOC-1",
                "clauses",
                List.of(Map.of("number", "1", "subject", "TARGET_GROUPS", "text", "Acht woningen voor uitstroom.")));
    }

    static Map<String, Object> exchange(Dossier dossier) {
        return Map.of(
                "decision",
                "Proef",
                "changes",
                List.of(
                        Map.of("targetId", dossier.id(Thing.TARGET), "by", 1),
                        Map.of("targetId", dossier.id(Thing.TARGET_BESIDE), "by", -1)));
    }

    static Map<String, Object> closing(Dossier dossier, String quarter) {
        return Map.of(
                "municipalityCode",
                dossier.municipalityCode(),
                "corporationId",
                dossier.corporation().id(),
                "quarter",
                quarter);
    }

    static String period() {
        return "%d-H%d".formatted(TODAY.getYear(), TODAY.getMonthValue() <= 6 ? 1 : 2);
    }

    /** Next year's numbers, so far away that nobody decides by them. */
    static Map<String, Object> ruleSet(int year) {
        return Map.of(
                "edition", "p-" + UUID.randomUUID(),
                "validFrom", LocalDate.of(year, 1, 1),
                "source", "Proef",
                "figures",
                        Map.ofEntries(
                                Map.entry("QUALITY_DISCOUNT", 49_820),
                                Map.entry("RENT_CAP_SMALL", 71_302),
                                Map.entry("RENT_CAP_LARGE", 76_414),
                                Map.entry("SOCIAL_LIMIT", 93_293),
                                Map.entry("SMALL_HOUSEHOLD_MOST", 2),
                                Map.entry("YOUTH_BOUNDARY", 21),
                                Map.entry("YOUTH_ALLOWANCE_ABOVE_LIMIT", 1),
                                Map.entry("ALLOWANCE_SELF_CONTAINED_ONLY", 1),
                                Map.entry("NORM_PERCENT", 95),
                                Map.entry("TEMPORARY_MOST_MONTHS", 24)),
                "temporaryGrounds", List.of("SECOND_CHANCE"));
    }

    static Map<String, Object> capacity(Dossier dossier) {
        return Map.of(
                "neighbourhoodCode",
                dossier.neighbourhood(),
                "limit",
                900,
                "periodMonths",
                12,
                "validFrom",
                LocalDate.of(TODAY.getYear(), 1, 1));
    }

    static Map<String, Object> agreement(String region, String populationSetId) {
        var parties = Organisation.in(region);
        return Map.of(
                "region", region,
                "version", 1,
                "validFrom", LocalDate.of(TODAY.getYear() - 1, 1, 1),
                "validUntil", LocalDate.of(TODAY.getYear() + 1, 12, 31),
                "municipalityCodes", codes(region),
                "partyIds", parties.stream().map(Organisation::id).toList(),
                "targetGroups", List.of("SHELTERED_LIVING", "WOMENS_SHELTER"),
                "populationSetId", populationSetId,
                "rules",
                        Map.of(
                                "maxOffers", 3,
                                "answerDays", 10,
                                "quorumKinds", List.of("PROVIDER", "CORPORATION", "MUNICIPALITY")));
    }

    static Map<String, Object> parameters(String region) {
        return Map.of(
                "region", region,
                "validFrom", LocalDate.of(TODAY.getYear() - 1, 1, 1),
                "source", "Proef",
                "parameters",
                        Map.of(
                                "QUALITY_DISCOUNT", 49_820,
                                "RENT_CAP_SMALL", 71_300,
                                "RENT_CAP_LARGE", 76_400,
                                "SOCIAL_LIMIT", 93_293,
                                "PERSONS_PER_ROOM", 2,
                                "IMPORT_CHANGES_WITHOUT_CONFIRMATION", 1,
                                "REALISATION_RELEASE", "IMMEDIATE"),
                "toBeConfirmed", List.of());
    }

    static Map<String, Object> populations(String region) {
        return Map.of(
                "referenceDate", LocalDate.of(TODAY.getYear(), 1, 1),
                "source", "Proef " + region,
                "populations",
                        codes(region).stream()
                                .map(code -> Map.of("municipalityCode", code, "inhabitants", 40_000))
                                .toList());
    }

    private static List<String> codes(String region) {
        return Organisation.in(region).stream()
                .filter(each -> each.kind().equals("REGION"))
                .flatMap(each -> each.municipalities().stream())
                .toList();
    }

    static Map<String, Object> correction() {
        return Map.of("concerns", "PROCESS", "wish", "Proef");
    }

    /** Where a demonstration lets a receiver listen; nobody does. */
    static Map<String, Object> webhook() {
        return Map.of("url", "http://localhost:9999/hook");
    }

    /** Nobody answers there: that is trouble of that connection alone. */
    static Map<String, Object> connection() {
        return Map.of(
                "url",
                "http://localhost:9999/vera-" + UUID.randomUUID(),
                "apiKey",
                "proef-" + UUID.randomUUID(),
                "kinds",
                List.of("EENHEID"),
                "everyMinutes",
                10_080);
    }

    static Map<String, Object> push() {
        return Map.of("after", "0");
    }

    static Map<String, Object> conflict() {
        return Map.of("subject", "relative-" + UUID.randomUUID(), "ground", "KINSHIP");
    }

    /** On another day each time, for what stands there already corrects nothing. */
    static Map<String, Object> factCorrection() {
        return Map.of("readyOn", TODAY.minusDays(CORRECTIONS.incrementAndGet() % 1_000), "reason", "Proef");
    }

    static Map<String, Object> escalation() {
        return Map.of("reason", "OTHER", "explanation", "Proef");
    }

    static Map<String, Object> bottleneck() {
        return Map.of("category", "WAITING_TIME", "party", "REGION", "concerns", "NONE");
    }

    static Map<String, Object> division(Dossier dossier) {
        return Map.of(
                "caseIds", List.of(dossier.id(Thing.CASE)), "assignee", "worker-of-the-trial", "reason", "WORKLOAD");
    }

    static Map<String, Object> substitution() {
        return Map.of(
                "absentee", "absent-" + UUID.randomUUID(), "substitute", "colleague", "from", TODAY, "until", TODAY);
    }

    static Map<String, Object> search() {
        return Map.of("name", "Lang wachtend", "filter", Map.of("state", "SEARCHING"), "shared", true);
    }

    Map<String, Object> expectation(Dossier dossier) {
        return Map.of(
                "clientReference",
                word(dossier, "expectation.clientReference", "P1"),
                "targetGroup",
                dossier.relation().isProtected() ? "WOMENS_SHELTER" : "SHELTERED_LIVING",
                "facilityKind",
                Map.of("list", "WMO020", "code", "16"),
                "enteredOn",
                TODAY.minusDays(90),
                "expectedOn",
                TODAY.plusDays(120),
                "originMunicipality",
                dossier.municipalityCode());
    }

    static Map<String, Object> revision(Dossier dossier) {
        return Map.of(
                "state", "EXPECTED",
                "expectedOn", TODAY.plusDays(130),
                "originMunicipality", dossier.municipalityCode());
    }

    /** Complete, of somebody else than the case of the dossier. */
    Map<String, Object> draft(Dossier dossier) {
        return Map.of(
                "nomination",
                nomination(new Dossier(dossier.relation())),
                "answers",
                List.of(
                        dossier.relation().isProtected()
                                ? answers(
                                        "WOMENS_SHELTER_INTAKE",
                                        Map.of(
                                                "THREAT", "DECREASED",
                                                "SAFETY_PLAN", "YES",
                                                "NAMED_CONTACT", "YES",
                                                "SCHOOL_ARRANGED", "NO_CHILDREN"))
                                : answers(
                                        "SHELTERED_LIVING_INTAKE",
                                        Map.of(
                                                "LIVING_SKILLS", "PRESENT",
                                                "PAYING_SKILLS", "PRESENT",
                                                "APPROACHABLE", "PRESENT",
                                                "REACHABLE_AT_NIGHT", "NO"))));
    }

    static Map<String, Object> household() {
        return Map.of(
                "adults",
                1,
                "children",
                List.of(Map.of("birthYear", 2019, "nightsPerWeek", 4)),
                "pets",
                true,
                "petKinds",
                List.of("CAT"));
    }

    static Map<String, Object> transfer() {
        return Map.of("toProviderId", Organisation.of("provider-after-move").id());
    }

    static Map<String, Object> selfReliance() {
        return answers("SELF_RELIANCE", Map.of("FINANCES", "LEVEL_2"));
    }

    private static Map<String, Object> answers(String questionnaire, Map<String, String> answers) {
        return Map.of("questionnaire", questionnaire, "version", 1, "answers", answers);
    }

    Map<String, Object> breakGlass(Dossier dossier) {
        return Map.of("reasonCode", "SAFETY", "explanation", word(dossier, "explanation", "P2"));
    }

    /** Of somebody who works there no more. */
    static Map<String, Object> withdrawal(Dossier dossier) {
        return Map.of(
                "subject",
                "gone-" + UUID.randomUUID(),
                "organisationId",
                dossier.provider().id(),
                "roles",
                List.of("case-worker"),
                "reasonCode",
                "LEFT_ORGANISATION");
    }

    static Map<String, Object> organisation(Organisation organisation) {
        return Map.of(
                "id", organisation.id(),
                "kind", organisation.kind(),
                "name", organisation.name(),
                "municipalityCodes", organisation.municipalities(),
                "signatory", true);
    }

    private String word(Dossier dossier, String field, String dataClass) {
        return word(dossier, field, dataClass, "caseflow");
    }

    private String word(Dossier dossier, String field, String dataClass, String home) {
        return dossier.canary(new Canary(dossier.relation(), field, dataClass, home, aviary.word()));
    }

    private String home(Dossier dossier, String field) {
        return dossier.canary(new Canary(dossier.relation(), field, "P6", "housing", aviary.word()));
    }

    /** A file with one line. */
    String nominationFile() {
        return nominationHeader() + nominationLine();
    }

    /** A file of which nothing comes: its only line has faults. */
    String faultyNominationFile() {
        return nominationHeader() + nominationLine().replace("SHELTERED_LIVING", "NOBODY");
    }

    /** More new cases than go on without a person. */
    String largeNominationFile() {
        return nominationFile() + nominationLine();
    }

    private static String nominationHeader() {
        return String.join(
                        ",",
                        "clientReference,familyName,givenNames,birthDate,targetGroup,facilityList,facilityCode,readyOn",
                        "adults,originBasis,originMunicipality,originEvidence,rooms,rentClass,stepFree")
                + "\n";
    }

    private String nominationLine() {
        return String.join(
                        ",",
                        aviary.word(),
                        aviary.word(),
                        aviary.word(),
                        "1990-05-17,SHELTERED_LIVING,WMO020,15",
                        TODAY.minusDays(9).toString(),
                        "1,UNKNOWN,,,2,RENT_CAP_SMALL,false")
                + "\n";
    }

    String dwellingFile(Dossier dossier) {
        return String.join(
                        ",",
                        "corporationReference,street,houseNumber,houseLetter,postcode,city,municipalityCode",
                        "neighbourhoodCode,rooms,floorArea,floor,stepFree,housingForm,rentCents")
                + "\n"
                + String.join(
                        ",",
                        aviary.word(),
                        aviary.word(),
                        "17,b",
                        aviary.postcode(),
                        "Proefstad",
                        dossier.municipalityCode(),
                        dossier.neighbourhood(),
                        "3,61,1,true,SELF_CONTAINED,61234")
                + "\n";
    }
}
