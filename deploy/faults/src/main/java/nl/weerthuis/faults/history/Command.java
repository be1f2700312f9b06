package nl.weerthuis.faults.history;

import java.util.Set;
import nl.weerthuis.local.process.Part;

/**
 * Something that somebody asks for once.
 *
 * @param key Idempotency-Key, the same for every attempt
 * @param deed as in "nominate"
 * @param early codes of problems that pass by themselves, because a fact is still on its way
 * @param evidence counts in the database how often it was done
 */
public record Command(
        String key,
        String deed,
        Part part,
        String user,
        String path,
        Object body,
        Set<String> early,
        Evidence evidence) {
    public Command {
        early = Set.copyOf(early);
    }
}
