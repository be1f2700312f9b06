package nl.weerthuis.housing.signal;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TenancySignal", description = "That something goes wrong in a home (Dutch: signaal)")
record SignalView(
        @Schema(description = "Key of the signal (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "The tenancy (Dutch: huurovereenkomst)")
        UUID tenancyId,

        @Schema(description = "The offer that the tenancy came of (Dutch: aanbieding)")
        UUID offerId,

        SignalKind kind,

        Partner partner,

        @Schema(description = "What is owed, in eurocents; of arrears alone (Dutch: bedrag van de achterstand)")
        Long amountCents,

        @Schema(description = "Since when it is owed; of arrears alone (Dutch: ontstaansdatum)")
        LocalDate arisenOn,

        Nuisance nuisance,

        @Schema(description = "When it was reported (Dutch: signaaldatum)")
        LocalDate raisedOn,

        SignalState state,

        WarningStep step,

        @Schema(description = "The warning that can be given next (Dutch: volgende stap)")
        WarningStep nextStep,

        @Schema(description = "When it must be answered (Dutch: reageren voor)")
        LocalDate respondBy,

        @Schema(description = "Whether it should have been answered by now (Dutch: te laat)")
        boolean overdue,

        @Schema(description = "What those who support the tenant did, as they code it (Dutch: reactie)")
        String answer,

        @Schema(description = "When they said so (Dutch: datum opgepakt)")
        LocalDate answeredOn,

        SignalOutcome outcome,

        @Schema(description = "When it was closed (Dutch: afgesloten op)")
        LocalDate closedOn) {

    static SignalView of(SignalSheet signal, LocalDate today) {
        var report = signal.report();
        return new SignalView(
                signal.id(),
                signal.version(),
                signal.tenancyId(),
                signal.offerId(),
                report.kind(),
                report.partner(),
                report.amountCents(),
                report.arisenOn(),
                report.nuisance(),
                report.raisedOn(),
                signal.state(),
                signal.step(),
                signal.nextStep(),
                signal.respondBy(),
                signal.isOverdue(today),
                signal.answer(),
                signal.answeredOn(),
                signal.outcome(),
                signal.closedOn());
    }
}
