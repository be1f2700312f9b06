package nl.weerthuis.housing.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a signal ended; those that were not taken up, as in the exchange of Dutch early signalling. */
@Schema(
        description =
                "How it ended (Dutch: betaald, betalingsregeling, schuldhulp, overlast gestopt, afspraken gemaakt,"
                        + " naar de rechter, huur beëindigd; niet opgepakt: onterecht signaal, herhaalde melding, geen inwoner"
                        + " meer, overleden, andere reden)")
enum SignalOutcome {
    PAID,
    PAYMENT_ARRANGEMENT,
    DEBT_HELP,
    NUISANCE_STOPPED,
    ARRANGEMENT_MADE,
    TO_COURT,
    TENANCY_ENDED,
    UNJUSTIFIED,
    REPEATED_REPORT,
    NO_LONGER_RESIDENT,
    DECEASED,
    NOT_TAKEN_UP_OTHERWISE
}
