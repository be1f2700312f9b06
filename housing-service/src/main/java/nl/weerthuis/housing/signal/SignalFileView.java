package nl.weerthuis.housing.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TenancySignalFile",
        description = "A signal with the warnings that were given and who was told (Dutch: signaaldossier)")
record SignalFileView(
        @Schema(description = "Key of the signal (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The tenancy (Dutch: huurovereenkomst)")
        UUID tenancyId,

        SignalView signal,

        @Schema(description = "The first step first (Dutch: waarschuwingen)")
        List<Warning> warnings,

        @Schema(description = "The earliest first (Dutch: wie is ingelicht)")
        List<Notice> notices) {

    @Schema(name = "SignalWarning", description = "A warning that was given (Dutch: waarschuwing)")
    record Warning(
            WarningStep step,

            @Schema(description = "When (Dutch: gegeven op)")
            LocalDate givenOn,

            @Schema(description = "When it must be answered (Dutch: reageren voor)")
            LocalDate respondBy,

            @Schema(description = "Who gave it, as the identity provider names them (Dutch: door)")
            String givenBy) {}

    @Schema(name = "SignalNotice", description = "That somebody was told (Dutch: melding aan)")
    record Notice(
            ToldParty party,

            Contact contact,

            @Schema(description = "When (Dutch: ingelicht op)")
            LocalDate toldOn) {}

    static SignalFileView of(SignalView signal, List<Warning> warnings, List<Notice> notices) {
        return new SignalFileView(signal.id(), signal.tenancyId(), signal, warnings, notices);
    }
}
