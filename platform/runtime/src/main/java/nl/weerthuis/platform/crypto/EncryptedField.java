package nl.weerthuis.platform.crypto;

/**
 * A column that holds values encrypted under the key of a subject.
 *
 * @param table of the service's schema
 * @param id its key column
 * @param subject SQL that gives the subject of a row {@code t} of the table
 * @param column the column itself; its place is {@code table.column}
 */
public record EncryptedField(String table, String id, String subject, String column) {

    /** What its values are bound to, beside the subject. */
    String place() {
        return table + "." + column;
    }
}
