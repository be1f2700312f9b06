package nl.weerthuis.platform.access;

import java.util.ArrayList;
import java.util.List;

/** Notes what would be logged, where there is no transaction to log in. */
public final class NotedAccesses extends AccessLog {

    private final List<Access> noted = new ArrayList<>();

    public NotedAccesses() {
        super(null, null, null, null, null);
    }

    @Override
    public void record(Access access) {
        noted.add(access);
    }

    public List<Access> all() {
        return List.copyOf(noted);
    }
}
