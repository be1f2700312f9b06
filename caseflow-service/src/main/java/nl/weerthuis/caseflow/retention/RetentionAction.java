package nl.weerthuis.caseflow.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens when the term has passed. */
@Schema(description = "What happens after the term (Dutch: handeling: persoon wissen, record verwijderen, bewaren)")
enum RetentionAction {
    ERASE_PERSON,
    DELETE_RECORD,
    KEEP
}
