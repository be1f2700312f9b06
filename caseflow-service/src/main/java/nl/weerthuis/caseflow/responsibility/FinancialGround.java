package nl.weerthuis.caseflow.responsibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a municipality pays (domain notes, 4.1 and 5.3). */
@Schema(description = "Ground of the responsibility (Dutch: grondslag van de financiële verantwoordelijkheid)")
enum FinancialGround {
    WMO_ADDRESSED_MUNICIPALITY,
    WMO_RESIDENT,
    YOUTH_ACT_RESIDENCE,
    REGIONAL_AGREEMENT,
    DISPUTE_OUTCOME
}
