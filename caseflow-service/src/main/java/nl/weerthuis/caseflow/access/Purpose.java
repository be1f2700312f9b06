package nl.weerthuis.caseflow.access;

/** Why somebody who controls looks at a case. */
public enum Purpose {
    AUDIT,
    COMPLAINT,
    INCIDENT,
    SUBJECT_REQUEST
}
