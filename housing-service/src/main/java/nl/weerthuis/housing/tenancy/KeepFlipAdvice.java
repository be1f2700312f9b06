package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.reservation.Reservations;

/** Keeps what the provider advises about a contract in its name. The landlord decides. */
@ApplicationScoped
public class KeepFlipAdvice {

    private final TenancyRepository tenancies;
    private final Reservations reservations;

    KeepFlipAdvice(TenancyRepository tenancies, Reservations reservations) {
        this.tenancies = tenancies;
        this.reservations = reservations;
    }

    /** @param advice FLIP, EXTEND or END */
    public record Command(UUID offerId, String advice, LocalDate advisedOn) {}

    @Transactional
    public void handle(Command command) {
        reservations
                .lock(command.offerId())
                .flatMap(hold -> tenancies.lockByOffer(hold.offerId()))
                .ifPresent(tenancy -> tenancy.adviseFlip(command.advice(), command.advisedOn()));
    }
}
