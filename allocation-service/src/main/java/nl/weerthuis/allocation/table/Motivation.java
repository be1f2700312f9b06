package nl.weerthuis.allocation.table;

/**
 * Why the table decided, as it stands in the database.
 *
 * @param sealed encrypted under the master key
 * @param masterKey the number of that key
 */
record Motivation(byte[] sealed, long masterKey) {}
