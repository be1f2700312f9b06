package nl.weerthuis.housing.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Holds that the caller may see. */
@ApplicationScoped
class FindReservations {

    private final ReservationRepository reservations;
    private final HousingAccess access;

    FindReservations(ReservationRepository reservations, HousingAccess access) {
        this.reservations = reservations;
        this.access = access;
    }

    record Query(ReservationStatus status, UUID dwellingId, Paging paging) {}

    @Transactional
    Page<Reservation> handle(Query query) {
        var visible = access.holds()
                .andIfGiven("status = :status", "status", query.status())
                .andIfGiven("dwellingId = :dwelling", "dwelling", query.dwellingId());
        return reservations.page(visible, query.paging());
    }

    @Transactional
    Reservation require(UUID id) {
        return reservations.require(id, access.holds());
    }
}
