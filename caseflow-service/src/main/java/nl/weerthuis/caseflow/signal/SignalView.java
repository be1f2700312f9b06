package nl.weerthuis.caseflow.signal;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Signal", description = "That something goes wrong, or may (Dutch: signaal)")
public record SignalView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        SignalKind kind,

        @Schema(description = "Whether the landlord raised it (Dutch: van de verhuurder)")
        boolean fromLandlord,

        @Schema(description = "When it was raised (Dutch: gemeld op)")
        LocalDate raisedOn,

        @Schema(description = "When it must be answered (Dutch: te beantwoorden voor)")
        LocalDate respondBy,

        SignalAnswerCode answer,

        @Schema(description = "When it was answered (Dutch: beantwoord op)")
        LocalDate answeredOn,

        @Schema(description = "Whether it is, or was, answered too late (Dutch: te laat)")
        boolean overdue) {}
