package nl.weerthuis.housing.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of creditors, as in the exchange of Dutch early signalling (ddas-vroegsignalering 0.9). */
@Schema(
        description = "To whom it is owed (Dutch: signaalpartner: huur, hypotheek, energie, water, zorg, CAK"
                + " zorgverzekeringen, CAK eigen bijdrage, DUO, Belastingdienst, Dienst Toeslagen, overige)")
enum Partner {
    RENT,
    MORTGAGE,
    ENERGY,
    WATER,
    CARE,
    CAK_HEALTH_INSURANCE,
    CAK_OWN_CONTRIBUTION,
    DUO,
    TAX_OFFICE,
    ALLOWANCE_OFFICE,
    OTHER
}
