package nl.weerthuis.housing.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ways to reach somebody, as in the exchange of Dutch early signalling. */
@Schema(
        description = "How (Dutch: mail, brief, SMS of WhatsApp, telefoon, huisbezoek, kaartje, overige,"
                + " administratief)")
enum Contact {
    MAIL,
    LETTER,
    TEXT_MESSAGE,
    PHONE,
    HOME_VISIT,
    CARD,
    OTHER,
    /** By the system itself. */
    ADMINISTRATIVE
}
