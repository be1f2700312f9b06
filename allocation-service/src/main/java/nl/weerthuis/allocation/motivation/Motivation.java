package nl.weerthuis.allocation.motivation;

/**
 * Why somebody decided, as it stands in the database.
 *
 * @param sealed encrypted under the master key
 * @param masterKey the number of that key
 */
public record Motivation(byte[] sealed, long masterKey) {}
