package nl.weerthuis.housing.tenancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contract does not pass to the tenant yet. A code and no text: this service knows no person. */
@Schema(
        description = "Why not yet (Dutch: huurachterstand, overlast, begeleiding nog nodig, inkomen niet stabiel,"
                + " advies volgt nog, op verzoek van de huurder, anders)")
enum PostponementReason {
    ARREARS,
    NUISANCE,
    SUPPORT_STILL_NEEDED,
    INCOME_UNSTABLE,
    ADVICE_AWAITED,
    TENANT_ASKED,
    OTHER
}
