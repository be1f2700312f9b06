package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.Reservations;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** What can become of a tenancy, whoever says so. Whoever calls has locked the dwelling and its hold. */
@ApplicationScoped
class Tenancies {

    private final TenancyRepository tenancies;
    private final Reservations reservations;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    Tenancies(TenancyRepository tenancies, Reservations reservations, Supply supply, Outbox outbox, Clock clock) {
        this.tenancies = tenancies;
        this.reservations = reservations;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    Tenancy sign(Hold hold, TenancyTerms terms, String reference) {
        var tenancy = prepared(hold, terms, reference);
        outbox.append(tenancy.sign(terms, LocalDate.now(clock)));
        reservations.use(hold.offerId());
        // The answer carries the version, which the database gives.
        tenancies.flush();
        return tenancy;
    }

    /** The contract that is drawn up for this hold, now or before. */
    Tenancy prepared(Hold hold, TenancyTerms terms, String reference) {
        var known = tenancies.lockByOffer(hold.offerId());
        if (known.isPresent()) {
            return known.get();
        }
        if (!hold.confirmed()) {
            throw Problem.conflict("reservation-not-confirmed");
        }
        var tenancy = new Tenancy(hold, terms, reference);
        tenancies.persist(tenancy);
        return tenancy;
    }

    /** Ends what was never started; nothing else. */
    void endUnstarted(UUID offerId) {
        tenancies
                .lockByOffer(offerId)
                .filter(tenancy -> tenancy.sheet().isUnstarted())
                .ifPresent(tenancy -> {
                    var wasSigned = tenancy.status() == TenancyStatus.SIGNED;
                    var today = LocalDate.now(clock);
                    outbox.append(tenancy.end(new Ending(EndCode.NOT_STARTED, today), today));
                    if (wasSigned) {
                        supply.free(tenancy.sheet().dwellingId());
                    }
                });
    }

    /** Somebody moved out; whether the dwelling is on offer again is for the landlord to say. */
    void endActive(Tenancy tenancy, Ending ending) {
        outbox.append(tenancy.end(ending, LocalDate.now(clock)));
        supply.vacate(tenancy.sheet().dwellingId());
    }
}
