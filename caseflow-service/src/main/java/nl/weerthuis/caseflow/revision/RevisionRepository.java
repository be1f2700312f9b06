package nl.weerthuis.caseflow.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, UUID> {

    // Who is later than this looks at the thing itself.
    private static final int MOST_SINCE = 20;

    /** The last first. */
    List<Revision> since(UUID revised, int version) {
        return find("revisedId = ?1 and ofVersion >= ?2 order by ofVersion desc, revisedAt desc", revised, version)
                .page(0, MOST_SINCE)
                .list();
    }

    long forget(Instant before) {
        return delete("revisedAt < ?1", before);
    }
}
