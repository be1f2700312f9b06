package nl.weerthuis.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerthuis.platform.testing.Tokens;

/** A region of its own for one test, so that no test sees the cases of another. */
public final class SampleRegion {

    private static final AtomicInteger LAST_MUNICIPALITY = new AtomicInteger(1000);
    private static final List<String> GROUPS =
            List.of("SHELTERED_LIVING", "HOMELESS_SHELTER", "WOMENS_SHELTER", "YOUTH_CARE");

    private final Facts facts;
    private final String name = "region-" + UUID.randomUUID();
    private final UUID coordination = UUID.randomUUID();
    private final UUID provider = UUID.randomUUID();
    private final UUID corporation = UUID.randomUUID();
    private final Map<String, UUID> municipalities = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    private SampleRegion(Facts facts) {
        this.facts = facts;
    }

    /** Six municipalities, one provider, one corporation, one agreement. */
    public static SampleRegion agreed(Facts facts) {
        var region = new SampleRegion(facts);
        for (int i = 0; i < 6; i++) {
            var code = String.valueOf(LAST_MUNICIPALITY.incrementAndGet());
            region.codes.add(code);
            region.municipalities.put(code, UUID.randomUUID());
            region.organisation(region.municipalities.get(code), "MUNICIPALITY", "Gemeente " + code, List.of(code));
        }
        region.organisation(region.provider, "PROVIDER", "Zorg", List.of());
        region.organisation(region.corporation, "CORPORATION", "Wonen", List.of(region.code(0)));
        region.adoptAgreement();
        return region;
    }

    private void adoptAgreement() {
        var agreement = UUID.randomUUID();
        facts.state(
                "allocation-region",
                "agreement-adopted",
                agreement,
                Map.of(
                        "agreementId",
                        agreement,
                        "region",
                        name,
                        "version",
                        1,
                        "validFrom",
                        "2020-01-01",
                        "validUntil",
                        "2030-12-31",
                        "municipalityCodes",
                        codes,
                        "partyIds",
                        List.of(provider),
                        "targetGroups",
                        GROUPS));
    }

    public void organisation(UUID id, String kind, String called, List<String> municipalityCodes) {
        facts.state(
                "allocation-region",
                "organisation-registered",
                id,
                Map.of(
                        "organisationId", id,
                        "kind", kind,
                        "name", called,
                        "municipalityCodes", municipalityCodes,
                        "signatory", true));
    }

    public String name() {
        return name;
    }

    public String code(int place) {
        return codes.get(place);
    }

    public UUID provider() {
        return provider;
    }

    public UUID corporation() {
        return corporation;
    }

    public UUID municipality(int place) {
        return municipalities.get(code(place));
    }

    /** A nominated case, ready and waiting since the given day. */
    public UUID submitted(String group, String level, String readyOn) {
        var id = UUID.randomUUID();
        submit(id, group, level, readyOn);
        return id;
    }

    public void submit(UUID id, String group, String level, String readyOn) {
        facts.state(
                "caseflow", "case-submitted", "caseId", id, """
                        providerId=%s targetGroup=%s protectionLevel=%s readyOn=%s submittedOn=%s
                        """.formatted(provider, group, level, readyOn, readyOn));
    }

    /** Caseflow states where the case stands. */
    public void stands(UUID caseId, String state, String changedOn) {
        facts.state(
                "caseflow",
                "case-state-changed",
                "caseId",
                caseId,
                "protectionLevel=STANDARD state=%s changedOn=%s".formatted(state, changedOn));
    }

    public void assigned(UUID caseId, int municipality, String basis) {
        facts.state(
                "allocation-case", "municipality-assigned", "caseId", caseId, """
                        municipalityCode=%s basis=%s assignedOn=2026-01-20 protectionLevel=STANDARD
                        """.formatted(code(municipality), basis));
    }

    /** @param number null while it is not known */
    public UUID target(int municipality, UUID corporationId, String period, Integer number) {
        var id = UUID.randomUUID();
        facts.state("housing", "target-set", "targetId", id, """
                municipalityCode=%s corporationId=%s period=%s unit=DWELLING %s
                """.formatted(
                        code(municipality),
                        corporationId,
                        period,
                        number == null ? "status=UNKNOWN" : "status=ESTABLISHED number=#" + number));
        return id;
    }

    /** So many homes of two people each. */
    public void realised(int homes, int municipality, UUID corporationId, String period) {
        for (int i = 0; i < homes; i++) {
            facts.state("allocation-region", "realisation-counted", "realisationId", UUID.randomUUID(), """
                    municipalityCode=%s corporationId=%s targetGroup=YOUTH_CARE period=%s persons=#2
                    countedOn=2026-03-01
                    """.formatted(
                            code(municipality), corporationId, period));
        }
    }

    public String coordinator() {
        return token(coordination, "REGION", "table-coordinator");
    }

    public String analyst() {
        return token(coordination, "REGION", "analyst");
    }

    public String caseWorker() {
        return token(provider, "PROVIDER", "case-worker");
    }

    public String consultant(int municipality) {
        return token(municipality(municipality), "MUNICIPALITY", "wmo-consultant");
    }

    public String housingOfficer() {
        return token(corporation, "CORPORATION", "housing-officer");
    }

    public String boardMember() {
        return token(UUID.randomUUID(), "NATIONAL", "board-member");
    }

    public String token(UUID organisation, String kind, String... roles) {
        return Tokens.of("somebody")
                .organisation(organisation, kind)
                .region(name)
                .roles(roles)
                .sign();
    }
}
