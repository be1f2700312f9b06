package nl.weerthuis.backup;

import java.time.Duration;
import java.util.Set;

/**
 * What a restore brought back.
 *
 * @param copied how long the base backup took to be copied back
 * @param writable from the loss until the first write was acknowledged
 */
record Restored(Set<Long> ids, Duration copied, Duration writable) {}
