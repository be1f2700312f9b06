package nl.weerthuis.caseflow.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.security.Caller;

/** The rule of the queries, that a test may open to see what the other layers refuse; how much is seen stays. */
@Alternative
@Priority(1)
@Singleton
class OpenableCaseAccess extends CaseAccess {

    private static volatile boolean open;

    OpenableCaseAccess(Caller caller, Organisations organisations, Clock clock) {
        super(caller, organisations, clock);
    }

    static void open(boolean opened) {
        open = opened;
    }

    @Override
    public RowRule readable(Purpose purpose) {
        return opened(super.readable(purpose));
    }

    @Override
    public RowRule changeable() {
        return opened(super.changeable());
    }

    @Override
    public RowRule introductions() {
        return opened(super.introductions());
    }

    private static RowRule opened(RowRule rule) {
        return open ? new RowRule(rule.sight(), "1 = 1", Map.of()) : rule;
    }
}
