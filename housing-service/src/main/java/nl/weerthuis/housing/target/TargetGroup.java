package nl.weerthuis.housing.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a target is. */
@Schema(
        description = "For whom the target is; ALL for the groups of the agreement together (Dutch: doelgroep: allen,"
                + " beschermd wonen, maatschappelijke opvang, vrouwenopvang, jeugdhulp, overig)")
public enum TargetGroup {
    ALL,
    SHELTERED_LIVING,
    HOMELESS_SHELTER,
    WOMENS_SHELTER,
    YOUTH_CARE,
    OTHER
}
