package nl.weerthuis.platform.export;

/** Why somebody who only controls has an export made. */
public enum ExportPurpose {
    AUDIT,
    COMPLAINT,
    INCIDENT,
    SUBJECT_REQUEST
}
