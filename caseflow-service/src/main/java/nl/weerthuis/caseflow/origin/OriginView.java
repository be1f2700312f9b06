package nl.weerthuis.caseflow.origin;

import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An origin finding as it is shown; what the reader may not see is absent. */
@Schema(description = "Origin of the client as established (Dutch: vastgestelde herkomst)")
public record OriginView(
        @Schema(description = "Known, unknown, or known with an exception (Dutch: grondslag van de herkomst)")
        Origin.Basis basis,

        @Schema(description = "Municipality of origin (Dutch: gemeente van herkomst)")
        MunicipalityCode municipality,

        @Schema(description = "What the origin rests on (Dutch: bewijs van herkomst)")
        List<Origin.Evidence> evidence,

        @Schema(description = "Why it should be another municipality (Dutch: uitzonderingsgrond)")
        Origin.ExceptionCode exceptionCode,

        @Schema(description = "Municipality that is asked instead (Dutch: gevraagde gemeente)")
        MunicipalityCode requestedMunicipality,

        @Schema(description = "Why, in words (Dutch: motivering)")
        String motivation,

        @Schema(description = "When it was established (Dutch: vastgesteld op)")
        LocalDate establishedOn) {

    public static OriginView of(Origin origin, LocalDate establishedOn) {
        return new OriginView(
                origin.basis(),
                origin.municipality(),
                List.copyOf(origin.evidence()),
                origin.exceptionCode(),
                origin.requestedMunicipality(),
                origin.motivation(),
                establishedOn);
    }

    /** For readers who need to know that there is a ground, not which facts lie under it. */
    public OriginView withoutMotivation() {
        return new OriginView(basis, municipality, evidence, exceptionCode, requestedMunicipality, null, establishedOn);
    }
}
