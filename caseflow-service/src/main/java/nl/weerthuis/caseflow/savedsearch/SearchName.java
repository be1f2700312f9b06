package nl.weerthuis.caseflow.savedsearch;

/**
 * The name of a search, encrypted.
 *
 * @param key the number of the master key
 */
record SearchName(byte[] sealed, long key) {}
