package nl.weerthuis.caseflow.personexport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom the export is made; what the other parent of a child gets never says where somebody is. */
@Schema(description = "For whom it is made (Dutch: vorm van de inzage: betrokkene, andere ouder)")
enum ExportForm {
    SUBJECT,
    OTHER_PARENT
}
