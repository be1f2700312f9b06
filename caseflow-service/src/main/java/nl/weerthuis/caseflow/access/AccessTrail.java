package nl.weerthuis.caseflow.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.AccessLog;

/** One line per person whose file was shown or changed, in the transaction of the action. */
@ApplicationScoped
public class AccessTrail {

    private static final String OUTFLOW = "OUTFLOW";

    private final AccessLog log;

    AccessTrail(AccessLog log) {
        this.log = log;
    }

    /** For the ordinary purpose of this service: that somebody finds a home. */
    public void outflow(String activity, UUID client, String protectionLevel, Set<String> fieldClasses) {
        log(activity, OUTFLOW, client, protectionLevel, fieldClasses);
    }

    /** What somebody was shown only because they broke the glass. */
    public void underBreakGlass(String activity, UUID client, String protectionLevel, Set<String> fieldClasses) {
        log.record(access(activity, "EMERGENCY", client, protectionLevel, fieldClasses)
                .withBreakGlass());
    }

    public void control(String activity, Purpose purpose, UUID client, String protectionLevel) {
        log(activity, purpose.name(), client, protectionLevel, Set.of("P5"));
    }

    public void log(String activity, String purpose, UUID client, String protectionLevel, Set<String> fieldClasses) {
        log.record(access(activity, purpose, client, protectionLevel, fieldClasses));
    }

    private static Access access(
            String activity, String purpose, UUID client, String protectionLevel, Set<String> fieldClasses) {
        return new Access(activity, purpose, "CLIENT", client, fieldClasses, protectionLevel);
    }
}
