package nl.weerthuis.housing.vacancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class VacancyRepository implements PanacheRepositoryBase<Vacancy, UUID> {

    /** Far more than a dwelling ever sees; a limit all the same. */
    private static final int MOST = 100;

    /** Only after the dwelling was locked. */
    Optional<Vacancy> openOn(UUID dwellingId) {
        return find("dwellingId = ?1 and status = ?2", dwellingId, VacancyStatus.OPEN)
                .firstResultOptional();
    }

    List<Vacancy> newestOf(UUID dwellingId) {
        return find("dwellingId = ?1 order by announcedOn desc, id", dwellingId)
                .page(0, MOST)
                .list();
    }
}
