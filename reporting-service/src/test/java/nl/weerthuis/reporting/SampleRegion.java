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
        var agreement = UUID.randomUUID();
        facts.state(
                "allocation-region",
                "agreement-adopted",
                agreement,
                Map.of(
                        "agreementId",
                        agreement,
                        "region",
                        region.name,
                        "version",
                        1,
                        "validFrom",
                        "2020-01-01",
                        "validUntil",
                        "2030-12-31",
                        "municipalityCodes",
                        region.codes,
                        "partyIds",
                        List.of(region.provider),
                        "targetGroups",
                        GROUPS));
        return region;
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
                "caseflow",
                "case-submitted",
                id,
                Map.of(
                        "caseId", id,
                        "providerId", provider,
                        "targetGroup", group,
                        "protectionLevel", level,
                        "readyOn", readyOn,
                        "submittedOn", readyOn));
    }

    public void assigned(UUID caseId, int municipality, String basis) {
        facts.state(
                "allocation-case",
                "municipality-assigned",
                caseId,
                Map.of(
                        "caseId",
                        caseId,
                        "municipalityCode",
                        code(municipality),
                        "basis",
                        basis,
                        "assignedOn",
                        "2026-01-20",
                        "protectionLevel",
                        "STANDARD"));
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
