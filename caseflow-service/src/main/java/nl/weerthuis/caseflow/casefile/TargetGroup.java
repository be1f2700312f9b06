package nl.weerthuis.caseflow.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of the agreement, and who falls outside it. */
@Schema(
        description = "Target group (Dutch: doelgroep: Beschermd Wonen, Maatschappelijke Opvang, Vrouwenopvang,"
                + " jeugdhulp met verblijf, overig)")
public enum TargetGroup {
    SHELTERED_LIVING,
    HOMELESS_SHELTER,
    WOMENS_SHELTER,
    YOUTH_CARE,
    OTHER
}
