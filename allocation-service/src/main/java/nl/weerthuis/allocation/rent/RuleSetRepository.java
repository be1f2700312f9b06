package nl.weerthuis.allocation.rent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RuleSetRepository implements PanacheRepositoryBase<RuleSet, UUID> {

    /** Of two of one day a region's own goes before that of all. */
    Optional<RuleSet> inForce(String region, LocalDate day) {
        return find(
                        "(region = ?1 or region is null) and validFrom <= ?2"
                                + " order by validFrom desc, coalesce(region, '') desc, edition",
                        region,
                        day)
                .page(0, 1)
                .firstResultOptional();
    }
}
