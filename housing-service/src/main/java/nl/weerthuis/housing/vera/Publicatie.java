package nl.weerthuis.housing.vera;

import java.time.OffsetDateTime;
import java.util.List;

/** WRV {@code /publicaties}: what we use of a vacancy that is published, in VERA's own names. */
record Publicatie(
        String idExtern,
        String idOrganisatie,
        Codering status,
        Codering detailStatus,
        Codering model,
        OffsetDateTime opleverdatum,
        List<Sleutel> eenheden)
        implements VeraMessage {

    record Sleutel(String idExtern) {}
}
