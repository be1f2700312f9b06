package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.Reservations;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;

/** The doorway to vacancies. Whoever calls has locked the dwelling. */
@ApplicationScoped
public class Vacancies {

    private final VacancyRepository vacancies;
    private final Reservations reservations;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    Vacancies(VacancyRepository vacancies, Reservations reservations, Supply supply, Outbox outbox, Clock clock) {
        this.vacancies = vacancies;
        this.reservations = reservations;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of a statement about vacancy. */
    public enum Outcome {
        CHANGED,
        UNCHANGED,
        /** An offer lost its dwelling by it; somebody must look. */
        OFFER_LOST,
        /** Somebody lives there, or will. */
        LET,
        /** An offer is under way on the terms as they were. */
        HELD,
        NUISANCE
    }

    /**
     * The dwelling is on offer, on these terms. The same again changes nothing.
     *
     * @param availableOn null if it was not said: then as it was known, or today
     */
    public Outcome announce(Premises dwelling, long rentCents, LocalDate availableOn) {
        return switch (dwelling.status()) {
            case LET -> Outcome.LET;
            case RESERVED ->
                vacancies
                        .openOn(dwelling.id())
                        .filter(open -> open.rentCents() == rentCents
                                && open.availableOn().equals(availableOn))
                        .map(same -> Outcome.UNCHANGED)
                        .orElse(Outcome.HELD);
            case AVAILABLE -> change(dwelling, rentCents, availableOn);
            case REGISTERED, WITHDRAWN -> {
                if (dwelling.nuisanceFile()) {
                    yield Outcome.NUISANCE;
                }
                open(dwelling, rentCents, availableOn);
                yield Outcome.CHANGED;
            }
        };
    }

    /** The dwelling is no longer on offer, whatever is under way short of a contract. */
    public Outcome close(Premises dwelling) {
        var held = dwelling.status() == DwellingStatus.RESERVED;
        return withdraw(dwelling)
                .map(done -> held ? Outcome.OFFER_LOST : Outcome.CHANGED)
                .orElse(Outcome.UNCHANGED);
    }

    /** Whoever saw what would end is told if it is another by now. */
    void requireEnding(UUID dwellingId, UUID expected) {
        if (expected != null
                && reservations
                        .openOn(dwellingId)
                        .filter(hold -> hold.offerId().equals(expected))
                        .isEmpty()) {
            throw Problem.conflict("withdrawal-effect-changed");
        }
    }

    /** Somebody got the keys. */
    public void fill(UUID dwellingId) {
        vacancies.openOn(dwellingId).ifPresent(vacancy -> vacancy.fill(LocalDate.now(clock)));
    }

    /** Empty when there is nothing to withdraw, or a contract stands in the way. */
    Optional<Vacancy> withdraw(Premises dwelling) {
        var hold = reservations.openOn(dwelling.id());
        if (dwelling.status() == DwellingStatus.RESERVED && hold.isEmpty()) {
            return Optional.empty();
        }
        return vacancies.openOn(dwelling.id()).map(vacancy -> {
            hold.map(Hold::offerId).ifPresent(reservations::giveWay);
            supply.withdraw(dwelling.id());
            outbox.append(vacancy.withdraw(hold.map(Hold::offerId).orElse(null), LocalDate.now(clock)));
            return vacancy;
        });
    }

    /** @throws Problem if it is on offer already, let, or not to be offered */
    Vacancy open(Premises dwelling, long rentCents, LocalDate availableOn) {
        supply.announce(dwelling.id());
        var today = LocalDate.now(clock);
        var vacancy = new Vacancy(dwelling.id(), rentCents, availableOn == null ? today : availableOn, today);
        vacancies.persist(vacancy);
        outbox.append(vacancy.announced());
        return vacancy;
    }

    private Outcome change(Premises dwelling, long rentCents, LocalDate availableOn) {
        var facts = vacancies
                .openOn(dwelling.id())
                .map(vacancy -> vacancy.change(rentCents, availableOn))
                .orElseThrow();
        outbox.append(facts);
        return facts.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    }
}
