package nl.weerthuis.caseflow.residence;

import java.time.LocalDate;
import java.util.List;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.caseflow.municipality.PastMunicipalityCode;
import nl.weerthuis.caseflow.origin.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rule makes of a history: a municipality or none, and why. A person decides. */
@Schema(description = "What the rule of origin finds (Dutch: uitkomst van de herkomstregel)")
record OriginFound(
        @Schema(description = "Known or unknown (Dutch: grondslag van de herkomst)")
        Origin.Basis basis,

        @Schema(description = "Municipality of origin, as it is called now (Dutch: gemeente van herkomst)")
        MunicipalityCode municipality,

        @Schema(description = "The same, by its code of then (Dutch: gemeente van toen)")
        PastMunicipalityCode municipalityThen,

        Certainty certainty,

        @Schema(description = "Why, in the order of the rule (Dutch: redenen)")
        List<Reason> reasons,

        @Schema(description = "What it rests on (Dutch: bewijs van herkomst)")
        List<Origin.Evidence> evidence,

        @Schema(description = "An exception that this history may ask for (Dutch: mogelijke uitzondering)")
        Origin.ExceptionCode possibleException) {

    /** How sure the municipality is. */
    @Schema(name = "OriginCertainty", description = "How sure it is (Dutch: zekerheid)")
    enum Certainty {
        CONFIRMED,
        STATED,
        CONTRADICTED
    }

    /** One part of the rule that decided something. */
    @Schema(name = "OriginReason", description = "Why (Dutch: reden)")
    record Reason(
            @Schema(description = "What the rule says of it (Dutch: regel)")
            String code,

            @Schema(description = "Beginning of the period that it is about (Dutch: vanaf)")
            LocalDate from) {}

    static OriginFound known(Residence origin, Certainty certainty, List<Reason> reasons) {
        return new OriginFound(
                Origin.Basis.KNOWN,
                origin.municipality().today(),
                origin.municipality(),
                certainty,
                List.copyOf(reasons),
                List.of(new Origin.Evidence(origin.source().evidence(), origin.until())),
                null);
    }

    static OriginFound unknown(List<Reason> reasons, boolean abroad) {
        return new OriginFound(
                Origin.Basis.UNKNOWN,
                null,
                null,
                null,
                List.copyOf(reasons),
                List.of(),
                abroad ? Origin.ExceptionCode.ORIGIN_ABROAD : null);
    }

    Origin origin() {
        return new Origin(basis, municipality, evidence, null, null, null);
    }
}
