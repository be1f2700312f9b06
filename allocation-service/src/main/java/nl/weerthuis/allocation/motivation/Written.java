package nl.weerthuis.allocation.motivation;

/** Where people write why they decided: whoever types may write a name. */
public enum Written {
    DECISION("table_decision", "id", "motivation"),
    REFUSAL("offer", "id", "refusal_motivation"),
    AGREEMENT("municipality_assignment", "case_id", "motivation");

    private final String table;
    private final String key;
    private final String clear;

    Written(String table, String key, String clear) {
        this.table = table;
        this.key = key;
        this.clear = clear;
    }

    String table() {
        return table;
    }

    /** The column of the id that a text is bound to. */
    public String key() {
        return key;
    }

    /** The column in which it stood before it was encrypted. */
    String clear() {
        return clear;
    }

    /** What binds a text to its own row. */
    String place() {
        return table + "." + clear + "|";
    }
}
