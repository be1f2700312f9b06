package nl.weerthuis.allocation.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.allocation.conflict.Conflicts;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.platform.access.AccessLog;
import nl.weerthuis.platform.security.Caller;

/** The Java rule switched off: everybody sees every row, as far as Java goes. Only tests that name it run with it. */
@Alternative
@ApplicationScoped
public class OpenViewer {

    @Produces
    @RequestScoped
    Viewer viewer(
            Caller caller,
            Organisations organisations,
            Conflicts conflicts,
            AccessLog accessLog,
            EntityManager entities) {
        return new Open(caller, organisations, conflicts, accessLog, entities);
    }

    private static final class Open extends Viewer {

        private final Caller asking;
        private final EntityManager entities;

        Open(
                Caller caller,
                Organisations organisations,
                Conflicts conflicts,
                AccessLog accessLog,
                EntityManager entities) {
            super(caller, organisations, conflicts, accessLog);
            this.asking = caller;
            this.entities = entities;
        }

        @Override
        public Sight sight() {
            List<?> all = entities.createNativeQuery("select id from organisation", UUID.class)
                    .getResultList();
            var parties = all.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
            return new Sight(Sight.Breadth.EVERYTHING, UUID.randomUUID(), asking.region(), parties, Set.of(), Set.of());
        }

        @Override
        public Stewardship stewardship() {
            return Stewardship.of("REGION", Set.of("operator"), "nobody", UUID.randomUUID(), asking.region());
        }
    }
}
