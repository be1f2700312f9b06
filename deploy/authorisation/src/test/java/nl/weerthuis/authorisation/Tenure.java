package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import nl.weerthuis.authorisation.Dossier.Thing;
import nl.weerthuis.authorisation.Journey.Cast;

/** What becomes of a home after the keys: signals and their answers, the omklap, the end and what is put right. */
final class Tenure {

    private static final String OWN = "/tenancies/{id}";

    private final Deed deed;
    private final Cast cast;
    private final Dossier dossier;

    Tenure(Deed deed, Cast cast, Dossier dossier) {
        this.deed = deed;
        this.cast = cast;
        this.dossier = dossier;
    }

    /** The landlord signals, the provider answers, the landlord warns and closes. */
    void signals() {
        var signal = landlord("POST " + OWN + "/signals");
        dossier.put(Thing.TENANCY_SIGNAL, signal.path("id").asText());
        var told = deed.awaited(
                cast.provider(),
                "caseflow",
                "/cases/%s/aftercare".formatted(dossier.id(Thing.CASE)),
                each -> !fromLandlord(each).isMissingNode());
        dossier.put(Thing.SIGNAL, fromLandlord(told).path("id").asText());
        deed.done(cast.provider(), "caseflow", "POST /cases/{id}/signals/{signalId}/answer", dossier);
        var file = "/tenancy-signals/" + dossier.id(Thing.TENANCY_SIGNAL);
        for (var who : new Principal[] {cast.corporation(), cast.coordinator()}) {
            deed.awaited(
                    who,
                    "housing",
                    file,
                    each -> each.path("signal").path("state").asText().equals("ANSWERED"));
        }
        for (var step : new String[] {"warnings", "notices", "closure"}) {
            landlord("POST /tenancy-signals/{id}/" + step);
        }
    }

    /** After the provider's advice: put off, then in the tenant's own name. */
    void flip() {
        landlord("POST " + OWN + "/corrections");
        landlord("POST " + OWN + "/flip-postponements");
        landlord("POST " + OWN + "/flip");
        landlord("PUT " + OWN + "/legal-ground");
    }

    /** An end that was a mistake, and one that was none, so soon that it was no home. */
    void end() {
        landlord("POST " + OWN + "/end");
        var wrong = Map.of("subject", "END", "reason", "WRONG_REPORT");
        var mistake = deed.done(cast.corporation(), "housing", "POST " + OWN + "/corrections", dossier, wrong);
        if (!mistake.isMissingNode()) {
            landlord("POST " + OWN + "/end");
            var returned = Map.of("subject", "COUNT", "reason", "TENANT_RETURNED");
            deed.done(cast.corporation(), "housing", "POST " + OWN + "/corrections", dossier, returned);
        }
    }

    private JsonNode landlord(String line) {
        return deed.done(cast.corporation(), "housing", line, dossier);
    }

    private static JsonNode fromLandlord(JsonNode aftercare) {
        for (var signal : aftercare.path("signals")) {
            if (signal.path("fromLandlord").asBoolean()) {
                return signal;
            }
        }
        return MissingNode.getInstance();
    }
}
