package nl.weerthuis.caseflow.tenure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning, or the last one before an eviction. */
@Schema(name = "WarningCard", description = "Yellow: a warning; red: the last one (Dutch: gele of rode kaart)")
enum Card {
    YELLOW,
    RED
}
