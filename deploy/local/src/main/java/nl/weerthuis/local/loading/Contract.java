package nl.weerthuis.local.loading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.demonstration.Home.Delivery;
import nl.weerthuis.local.process.Part;

/** A signed contract, as a request or as a message of the corporation's own system. */
final class Contract {
    private Contract() {}

    /** VERA's message of a flip contract names the provider as tenant; those are sent as a request here. */
    static boolean comesByVera(Placement placement) {
        return placement.home().delivery() == Delivery.VERA
                && !placement.contractForm().equals("FLIP");
    }

    static void sign(Placement placement, Caller officer, LocalDate start, LocalDate plannedKeyDate) {
        var body = new HashMap<String, Object>();
        body.put("offerId", placement.offerId());
        body.put("contractForm", placement.contractForm());
        body.put("startOn", start);
        body.put("plannedKeyDate", plannedKeyDate);
        body.put("flipReviewOn", placement.flipReviewOn(start));
        officer.postWhenReady(
                Part.HOUSING, "/tenancies", body, placement.key("tenancy"), Set.of("reservation-not-confirmed"));
    }

    /** Aedes VERA 4.3, {@code Huurovereenkomst}: signed when LOP. A message that comes too early is sent again. */
    static void report(Placement placement, Caller officer, LocalDate start) {
        var message = Map.of(
                "idExtern", "HO-" + placement.home().reference(),
                "soort", code("HUU"),
                "detailSoort", code(placement.contractForm().equals("YOUTH") ? "JON" : "ONB"),
                "status", code("LOP"),
                "begindatum", start.toString(),
                "eenheden", List.of(Map.of("idExtern", placement.home().reference())));
        var attempt = new AtomicInteger();
        Await.until(
                "housing takes the contract on %s".formatted(placement.home().reference()), () -> {
                    var key = placement.key("vera-contract-" + attempt.incrementAndGet());
                    var report = officer.post(Part.HOUSING, "/vera/overeenkomsten", message, key);
                    return report.path("rejected").asInt() > 0 ? Optional.empty() : Optional.of(report);
                });
    }

    private static Map<String, Object> code(String code) {
        return Map.of("code", code);
    }
}
