package nl.weerthuis.housing.dwelling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dwelling as the reader may see it: with its address, or its area only. */
@Schema(
        description = "A dwelling, with its address or with its area only, as the reader may see (Dutch: woning)",
        anyOf = {DwellingView.class, DwellingAreaView.class})
sealed interface DwellingSummary permits DwellingView, DwellingAreaView {}
