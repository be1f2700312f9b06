package nl.weerthuis.authorisation;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which operations somebody whose work it is was seen to do. */
final class Evidence {

    private final Set<Operation> done = new ConcurrentSkipListSet<>();

    void did(Operation operation) {
        done.add(operation);
    }

    boolean seen(Operation operation) {
        return done.contains(operation);
    }
}
