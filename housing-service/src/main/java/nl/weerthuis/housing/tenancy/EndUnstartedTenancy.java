package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.reservation.Reservations;

/** The offer is over: what it held is free again, and a contract whose keys never changed hands ends. */
@ApplicationScoped
public class EndUnstartedTenancy {

    private final Tenancies tenancies;
    private final Reservations reservations;

    EndUnstartedTenancy(Tenancies tenancies, Reservations reservations) {
        this.tenancies = tenancies;
        this.reservations = reservations;
    }

    /** Nothing happens when nothing was held, when the hold ended by itself, or when somebody lives there. */
    @Transactional
    public void handle(UUID offerId) {
        reservations.lock(offerId).ifPresent(hold -> {
            if (hold.open()) {
                reservations.release(offerId);
            }
            tenancies.endUnstarted(offerId);
        });
    }
}
