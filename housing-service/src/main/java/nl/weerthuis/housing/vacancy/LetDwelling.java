package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.Supply;

/** Somebody got the keys: the dwelling is let and its vacancy filled. */
@ApplicationScoped
public class LetDwelling {

    private final Vacancies vacancies;
    private final Supply supply;

    LetDwelling(Vacancies vacancies, Supply supply) {
        this.vacancies = vacancies;
        this.supply = supply;
    }

    /** In the caller's transaction, before anything else is locked. */
    public void lock(UUID dwellingId) {
        supply.lock(dwellingId);
    }

    public void handle(UUID dwellingId) {
        supply.let(dwellingId);
        vacancies.fill(dwellingId);
    }
}
