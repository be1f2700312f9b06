package nl.weerthuis.platform.crypto;

/**
 * A column that holds values encrypted under the key of a subject.
 *
 * @param table of the service's schema
 * @param id its key column
 * @param ofSubject SQL that says whether a row {@code t} of the table is of the subject {@code ?}; an index must help
 * @param column the column itself; its place is {@code table.column}
 */
public record EncryptedField(String table, String id, String ofSubject, String column) {

    /** What its values are bound to, beside the subject. */
    String place() {
        return table + "." + column;
    }
}
