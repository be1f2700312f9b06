package nl.weerthuis.faults.crash;

import nl.weerthuis.local.process.Part;

/**
 * A death that is to be brought about.
 *
 * @param nth at which time of coming by
 */
record Attempt(Point point, Part part, int nth) {
    /** The same at the first time: what brings it about is not brought about again and again. */
    Attempt first() {
        return new Attempt(point, part, 1);
    }

    /** What can only be in one attempt at a time: the service, or the database that is migrated apart from the region. */
    String takes() {
        return point.trigger() == Point.Trigger.EMPTY_DATABASE ? point.name() : part.label();
    }
}
