package nl.weerthuis.housing.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.organisation.Organisations;
import nl.weerthuis.platform.security.Caller;

/** The Java rule switched off: everybody sees and may everything, as far as Java goes. Only tests that name it run with it. */
@Alternative
@ApplicationScoped
public class OpenAccess {

    /** The service with its Java rule switched off. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OpenAccess.class);
        }
    }

    @Produces
    @ApplicationScoped
    HousingAccess access(Caller caller, Organisations organisations) {
        return new Open(caller, organisations);
    }

    private static final class Open extends HousingAccess {

        private static final Rows ALL = new Rows("1 = 1", Map.of());

        private final Caller asking;

        Open(Caller caller, Organisations organisations) {
            super(caller, organisations);
            this.asking = caller;
        }

        @Override
        public Rows dwellings() {
            return ALL;
        }

        @Override
        public Rows holds() {
            return ALL;
        }

        @Override
        public Rows targets() {
            return ALL;
        }

        @Override
        public Rows agreements() {
            return ALL;
        }

        @Override
        public boolean seesGroups() {
            return true;
        }

        @Override
        public Rows capacities() {
            return ALL;
        }

        @Override
        public boolean seesAddresses() {
            return true;
        }

        @Override
        public UUID corporation() {
            return asking.organisation();
        }

        @Override
        public void requireCoordinator() {}

        @Override
        public String plannedRegion() {
            return asking.region();
        }

        @Override
        public void requirePlannedSoil(String municipalityCode) {}
    }
}
