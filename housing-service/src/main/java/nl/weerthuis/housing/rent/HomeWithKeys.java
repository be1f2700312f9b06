package nl.weerthuis.housing.rent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An offer that came to a home, as tenancies show it. Read alone. */
@Entity
@Table(name = "home_with_keys")
class HomeWithKeys {

    @Id
    private UUID offerId;

    private LocalDate keyDate;

    protected HomeWithKeys() {}

    LocalDate keyDate() {
        return keyDate;
    }
}
