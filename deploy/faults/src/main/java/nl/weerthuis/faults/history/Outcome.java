package nl.weerthuis.faults.history;

/** What somebody outside knows of a command. Unknown is neither lost nor done: the answer did not come. */
public enum Outcome {
    OK,
    FAIL,
    UNKNOWN
}
