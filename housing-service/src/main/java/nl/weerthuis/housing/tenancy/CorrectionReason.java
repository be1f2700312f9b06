package nl.weerthuis.housing.tenancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Why it is put right (Dutch: typefout, andere woning, verkeerd gemeld, huurder is teruggekeerd, anders)")
enum CorrectionReason {
    SLIP_OF_THE_PEN,
    OTHER_DWELLING,
    WRONG_REPORT,
    TENANT_RETURNED,
    OTHER
}
