package nl.weerthuis.platform.access;

import static nl.weerthuis.platform.access.Verification.Kind.ALTERED;
import static nl.weerthuis.platform.access.Verification.Kind.CUT_TAIL;
import static nl.weerthuis.platform.access.Verification.Kind.INSERTED;
import static nl.weerthuis.platform.access.Verification.Kind.REMOVED;
import static nl.weerthuis.platform.access.Verification.Kind.REORDERED;

import java.util.Map;
import java.util.OptionalLong;
import nl.weerthuis.platform.access.Verification.Chain;
import nl.weerthuis.platform.access.Verification.Fault;
import nl.weerthuis.platform.access.Verification.Kind;

/** Follows one chain line by line, holds it against what was published of it, and names the first fault. */
final class ChainWalk {

    /** Where in this chain the line stands that names this hash as the one before it. */
    interface Successor {
        OptionalLong of(int chain, byte[] hash);
    }

    /** A line with its place as the database has it. */
    record Placed(AccessLine line, long position, byte[] previous, byte[] hash) {

        boolean verifiesAt(int chain, long place) {
            return LineHash.same(hash, LineHash.of(chain, place, previous, line));
        }
    }

    private final Head end;
    private final Map<Long, byte[]> published;
    private final Successor successor;
    private final long lastPublished;
    private Head before;
    private Head reached;
    private long confirmed;
    private long lines;
    private Fault fault;

    ChainWalk(Head end, Map<Long, byte[]> published, Successor successor) {
        this.end = end;
        this.published = published;
        this.successor = successor;
        this.lastPublished =
                published.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        this.reached = Head.start(end.chain());
        this.before = reached;
    }

    void next(Placed line) {
        lines++;
        if (fault != null) {
            return;
        }
        var expected = reached.position() + 1;
        if (line.position() == expected && reached.isAt(line.previous()) && line.verifiesAt(end.chain(), expected)) {
            arriveAt(new Head(end.chain(), expected, line.hash()));
        } else {
            fault = faultAt(expected, line);
        }
    }

    Chain finish() {
        if (fault == null && reached.position() < Math.max(end.position(), lastPublished)) {
            fault = new Fault(reached.position() + 1, CUT_TAIL);
        } else if (fault == null && reached.position() > end.position()) {
            fault = new Fault(end.position() + 1, INSERTED);
        }
        var until = fault == null ? reached.position() : Math.min(reached.position(), fault.position() - 1);
        return new Chain(end.chain(), lines, until, fault);
    }

    private void arriveAt(Head place) {
        var stated = published.get(place.position());
        if (stated != null && !place.isAt(stated)) {
            // Rewritten from some line on, hashes and all: somewhere after the last end that was published.
            fault = new Fault(confirmed + 1, ALTERED);
            return;
        }
        confirmed = stated == null ? confirmed : place.position();
        before = reached;
        reached = place;
    }

    private Fault faultAt(long expected, Placed line) {
        var follower = successor.of(end.chain(), reached.hash());
        if (line.position() > expected) {
            var isElsewhere = follower.isPresent() && follower.getAsLong() != line.position();
            return new Fault(expected, isElsewhere ? REORDERED : REMOVED);
        }
        if (line.position() < expected) {
            return new Fault(line.position(), INSERTED);
        }
        if (line.verifiesAt(end.chain(), expected)) {
            // Sound in itself, and it does not follow: the line before it was changed and hashed again.
            return new Fault(Math.max(1, expected - 1), ALTERED);
        }
        return follower.isPresent() && follower.getAsLong() != expected
                ? displaced(expected, line, follower.getAsLong())
                : shiftedOrAltered(expected, line);
    }

    /** The line that belongs here stands elsewhere. */
    private Fault displaced(long expected, Placed line, long follower) {
        var isPushedBack = follower == expected + 1 && !line.verifiesAt(end.chain(), follower);
        return new Fault(expected, isPushedBack ? INSERTED : REORDERED);
    }

    private Fault shiftedOrAltered(long expected, Placed line) {
        if (before.isAt(line.previous()) && line.verifiesAt(end.chain(), expected - 1)) {
            return new Fault(expected - 1, INSERTED);
        }
        Kind kind = line.verifiesAt(end.chain(), expected + 1) ? REMOVED : ALTERED;
        return new Fault(expected, kind);
    }
}
