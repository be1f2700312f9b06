package nl.weerthuis.local.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.process.Part;

/** Before a case goes to aftercare: the provider says what was handed over, and the municipality that it has it. */
public final class WarmHandover {
    private static final List<String> ALL = List.of(
            "CLIENT_AGREED",
            "CONTACTS_EXCHANGED",
            "JOINT_MEETING",
            "SUPPORT_PLAN_SHARED",
            "CRISIS_AGREEMENTS",
            "FINANCES_ARRANGED");

    private WarmHandover() {}

    /** @param key the same for the same handover */
    public static void accepted(Crew crew, Caller worker, String caseId, String key) {
        var path = "/cases/" + caseId;
        worker.put(Part.CASEFLOW, path + "/handover-checklist", path, Map.of("done", ALL));
        var seen = worker.get(Part.CASEFLOW, path);
        var municipality = seen.path("course").path("assignedMunicipality").asText();
        if (seen.path("protectionLevel").asText().equals("PROTECTED")) {
            name(crew.parties(), worker, path, municipality);
        }
        crew.consultant(municipality)
                .postWhenReady(Part.CASEFLOW, path + "/handover-acceptance", Map.of("accepted", true), key, Set.of());
    }

    /** Of a protected case one person there may know, and not the municipality. */
    private static void name(Parties parties, Caller worker, String path, String municipality) {
        var party = parties.municipality(municipality);
        var naming = Map.of("subject", parties.user(party, "wmo-consultant"));
        worker.put(Part.CASEFLOW, path + "/named-contacts/" + party.id(), path, naming);
    }
}
