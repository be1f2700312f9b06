package nl.weerthuis.housing.vera;

import java.time.Instant;
import java.util.UUID;

/**
 * A record as it was last delivered.
 *
 * @param dwellingId null if it is about none
 */
record VeraRecord(String content, Instant statedAt, UUID dwellingId) {}
