package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to cases and dwellings of a region, in words that tests read as a story. */
public final class Story {

    public static final List<String> PRECONDITIONS = List.of(
            "INCOME",
            "DEBT",
            "SUPPORT",
            "DAY_ACTIVITY",
            "IDENTITY",
            "RESIDENCE",
            "REGISTRATION",
            "TENANCY_HISTORY",
            "CONSENT",
            "SUPPORT_PLAN");

    private final Region region;
    private final Facts facts;
    /** Each fact about a case states it. */
    private final Map<UUID, String> levels = new HashMap<>();

    public Story(Region region, Facts facts) {
        this.region = region;
        this.facts = facts;
    }

    /** Known origin in Lelystad, one person, two rooms, everything arranged; not decided on by the table yet. */
    public UUID aReadyCase() {
        var caseId = UUID.randomUUID();
        submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        comesFrom(caseId, Region.LELYSTAD);
        needs(caseId, Map.of());
        prepared(caseId);
        return caseId;
    }

    public void prepared(UUID caseId) {
        PRECONDITIONS.forEach(code -> precondition(caseId, code, "MET"));
        caseflow(caseId, "support-arranged", Map.of("startOn", "2026-02-01"));
        consent(caseId, "GIVEN");
        caseflow(caseId, "case-ready", Map.of("readyOn", "2026-01-20"));
    }

    /** As {@link #aReadyCase}, and the table said yes. */
    public UUID anAdmittedCase() {
        var caseId = aReadyCase();
        admit(caseId);
        return caseId;
    }

    /** As {@link #anAdmittedCase}, of this group and protection level. */
    public UUID anAdmittedCase(String group, String level) {
        var caseId = UUID.randomUUID();
        submitted(caseId, group, level);
        comesFrom(caseId, Region.LELYSTAD);
        needs(caseId, Map.of());
        prepared(caseId);
        admit(caseId);
        return caseId;
    }

    public void submitted(UUID caseId, String group, String level) {
        levels.put(caseId, level);
        caseflow(
                caseId,
                "case-submitted",
                Map.of(
                        "protectionLevel",
                        level,
                        "providerId",
                        region.provider(),
                        "targetGroup",
                        group,
                        "readyOn",
                        "2026-01-10",
                        "waitingSince",
                        "2026-01-10",
                        "submittedOn",
                        Region.submittedOn()));
    }

    public void comesFrom(UUID caseId, String municipality) {
        caseflow(
                caseId,
                "origin-established",
                Map.of("basis", "KNOWN", "originMunicipality", municipality, "establishedOn", "2026-01-12"));
    }

    public void comesFromNowhereKnown(UUID caseId) {
        caseflow(caseId, "origin-established", Map.of("basis", "UNKNOWN", "establishedOn", "2026-01-12"));
    }

    public void asksFor(UUID caseId, String municipality, String origin) {
        caseflow(
                caseId,
                "origin-established",
                Map.of(
                        "basis", "EXCEPTION",
                        "exceptionCode", "NETWORK",
                        "originMunicipality", origin,
                        "requestedMunicipality", municipality,
                        "establishedOn", "2026-01-12"));
    }

    /** @param differences from one person with two rooms under the small rent cap, anywhere */
    public void needs(UUID caseId, Map<String, ?> differences) {
        var profile = new HashMap<String, Object>(Map.of(
                "caseId",
                caseId,
                "protectionLevel",
                "STANDARD",
                "rooms",
                2,
                "rentClass",
                "RENT_CAP_SMALL",
                "householdSize",
                1,
                "ageBand",
                "AGE_23_64",
                "stepFree",
                false,
                "areas",
                List.of(),
                "exclusions",
                List.of(),
                "changedOn",
                "2026-01-12"));
        profile.putAll(differences);
        facts.state("caseflow-matching", "search-profile-changed", caseId, profile);
    }

    public void precondition(UUID caseId, String code, String status) {
        caseflow(caseId, "preconditions-changed", Map.of("code", code, "status", status, "changedOn", "2026-01-13"));
    }

    public void consent(UUID caseId, String status) {
        caseflow(caseId, "consent-changed", Map.of("partyKind", "CORPORATION", "scope", "HOUSING", "status", status));
    }

    /** The landlord may know of the person up to and including this day. */
    public void consentUntil(UUID caseId, LocalDate day) {
        caseflow(
                caseId,
                "consent-changed",
                Map.of("partyKind", "CORPORATION", "scope", "HOUSING", "status", "GIVEN", "validUntil", day));
    }

    /** @param became listed or lifted; with a subject the person, without it the organisation */
    public void conflict(String became, UUID caseId, UUID organisation, String subject) {
        var who = new HashMap<String, Object>();
        who.put("organisationId", organisation);
        who.put("subject", subject);
        caseflow(caseId, "conflict-" + became, who);
    }

    public void caseflow(UUID caseId, String fact, Map<String, ?> data) {
        var all = new HashMap<String, Object>(
                Map.of("caseId", caseId, "protectionLevel", levels.getOrDefault(caseId, "STANDARD")));
        all.putAll(data);
        facts.state("caseflow", fact, caseId, all);
    }

    public void admit(UUID caseId) {
        var sessionId = aSessionWith(caseId);
        var response = decide(sessionId, caseId, "ADMITTED");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    public String aSession() {
        return region.coordinator()
                .post("/table-sessions", Map.of("heldOn", "2026-02-02"))
                .path("id");
    }

    public String aSessionWith(UUID caseId) {
        var sessionId = aSession();
        var response = table(sessionId, caseId);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return sessionId;
    }

    public Response table(String sessionId, UUID caseId) {
        return region.coordinator().post("/table-sessions/{id}/agenda-items", Map.of("caseId", caseId), sessionId);
    }

    public Response decide(String sessionId, UUID caseId, String outcome) {
        return decide(sessionId, caseId, outcome, region.parties());
    }

    public Response decide(String sessionId, UUID caseId, String outcome, List<UUID> carriedBy) {
        return region.coordinator()
                .post(
                        "/table-sessions/{id}/decisions",
                        Map.of(
                                "caseId", caseId,
                                "outcome", outcome,
                                "motivation", "Discussed.",
                                "carriedBy", carriedBy),
                        sessionId);
    }

    /** Three rooms in Lelystad for 600 euros, free. */
    public UUID aVacantDwelling() {
        return aVacantDwelling(Map.of());
    }

    public UUID aVacantDwelling(Map<String, ?> differences) {
        var dwellingId = UUID.randomUUID();
        var dwelling = new HashMap<String, Object>(Map.of(
                "dwellingId",
                dwellingId,
                "corporationId",
                region.corporation(),
                "municipalityCode",
                Region.LELYSTAD,
                "neighbourhoodCode",
                "BU09950101",
                "rooms",
                3,
                "stepFree",
                false,
                "housingForm",
                "SELF_CONTAINED"));
        dwelling.putAll(differences);
        facts.state("housing", "dwelling-registered", dwellingId, dwelling);
        announce(dwellingId, (int) dwelling.getOrDefault("rentCents", 60_000));
        return dwellingId;
    }

    public void announce(UUID dwellingId, int rentCents) {
        var vacancy = Map.of("dwellingId", dwellingId, "rentCents", rentCents, "availableOn", "2026-02-01");
        facts.state("housing", "vacancy-announced", dwellingId, vacancy);
    }

    public void withdrawVacancy(UUID dwellingId, String offerId) {
        facts.state(
                "housing",
                "vacancy-withdrawn",
                dwellingId,
                Map.of("dwellingId", dwellingId, "offerId", offerId, "withdrawnOn", "2026-02-10"));
    }

    public Response propose(UUID caseId, UUID dwellingId) {
        return region.coordinator().post("/proposals", Map.of("caseId", caseId, "dwellingId", dwellingId));
    }

    public Response offer(String proposalId) {
        return region.coordinator().post("/offers", Map.of("proposalId", proposalId, "contractForm", "REGULAR"));
    }

    public String aRequestedOffer(UUID caseId, UUID dwellingId) {
        var proposal = propose(caseId, dwellingId);
        assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(201);
        var offer = offer(proposal.path("id"));
        assertThat(offer.statusCode()).as(offer.asString()).isEqualTo(201);
        return offer.path("id");
    }

    /** Requested, and housing reserved. */
    public String anOffer(UUID caseId, UUID dwellingId) {
        var offerId = aRequestedOffer(caseId, dwellingId);
        reserve(offerId, dwellingId);
        return offerId;
    }

    public String anOffer() {
        return anOffer(anAdmittedCase(), aVacantDwelling());
    }

    public void reserve(String offerId, UUID dwellingId) {
        housing(offerId, "dwelling-reserved", Map.of("dwellingId", dwellingId, "until", "2026-12-31T00:00:00Z"));
    }

    public void sign(String offerId) {
        housing(
                offerId,
                "tenancy-signed",
                Map.of(
                        "tenancyId", UUID.randomUUID(),
                        "contractForm", "FLIP",
                        "plannedKeyDate", "2026-03-01",
                        "flipReviewOn", "2027-03-01",
                        "signedOn", "2026-02-20"));
    }

    public void handOverKeys(String offerId) {
        housing(offerId, "keys-handed-over", Map.of("keyDate", "2026-03-02"));
    }

    public void housing(String offerId, String fact, Map<String, ?> data) {
        var all = new HashMap<String, Object>(Map.of("offerId", offerId));
        all.putAll(data);
        facts.state("housing", fact, UUID.fromString(offerId), all);
    }

    public String statusOf(String offerId) {
        var offer = region.coordinator().get("/offers/{id}", offerId);
        assertThat(offer.statusCode()).as(offer.asString()).isEqualTo(200);
        return offer.path("status");
    }
}
