package nl.weerthuis.housing.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What turned out otherwise than was supposed when the target was set. */
@Schema(
        name = "TargetAssumption",
        description =
                "What turned out otherwise (Dutch: statushouders, nieuwbouw, mutaties, uitstroom, begeleiding, anders)")
enum Assumption {
    PERMIT_HOLDERS,
    NEW_BUILD,
    TURNOVER,
    OUTFLOW,
    SUPPORT,
    OTHER
}
