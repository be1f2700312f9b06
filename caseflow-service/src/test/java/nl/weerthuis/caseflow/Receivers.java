package nl.weerthuis.caseflow;

import static nl.weerthuis.caseflow.Api.as;

import java.util.Map;
import java.util.UUID;

/** Municipalities that receive cases in the tests. */
public final class Receivers {

    private Receivers() {}

    /** A consultant of a municipality that receives this case, as soon as everybody here knows it. */
    public static String receiverOf(UUID caseId, Allocation allocation) {
        var municipality = allocation.registersMunicipality("0303");
        allocation.says(caseId, "municipality-assigned", Map.of("municipalityCode", "0303", "basis", "EXCEPTION"));
        var consultant = Actors.consultant(municipality);
        Allocation.until(() -> as(consultant).get("/v1/cases/" + caseId).statusCode() == 200);
        return consultant;
    }

    /** A consultant of the municipality that the case comes from, and that does not receive it. */
    public static String originOf(UUID caseId, Allocation allocation) {
        var municipality = allocation.registersMunicipality("0034");
        var consultant = Actors.consultant(municipality);
        Allocation.until(() -> as(consultant).get("/v1/cases/" + caseId).statusCode() == 200);
        return consultant;
    }
}
