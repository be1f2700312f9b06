package nl.weerthuis.housing.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What neighbours complain of. A code: what exactly happened stays with the landlord. */
@Schema(
        description = "Of what neighbours complain (Dutch: geluid, vervuiling, bedreiging, bezoek of toeloop,"
                + " verwaarlozing van de woning, anders)")
enum Nuisance {
    NOISE,
    POLLUTION,
    THREAT,
    VISITORS,
    NEGLECT,
    OTHER
}
