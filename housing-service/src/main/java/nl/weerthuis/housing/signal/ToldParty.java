package nl.weerthuis.housing.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who was told (Dutch: zorgaanbieder, gemeente, huurder)")
enum ToldParty {
    CARE_PROVIDER,
    MUNICIPALITY,
    TENANT
}
