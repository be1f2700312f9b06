package nl.weerthuis.caseflow.origin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody comes from, on what evidence, and why another municipality is asked if it is. */
@Schema(description = "Origin of the client (Dutch: herkomst)")
public record Origin(
        @NotNull @Schema(description = "Known, unknown, or known with an exception (Dutch: grondslag van de herkomst)")
        Basis basis,

        @Schema(description = "Municipality of origin (Dutch: gemeente van herkomst)")
        MunicipalityCode municipality,

        @Size(max = 20) @Schema(description = "What the origin rests on (Dutch: bewijs van herkomst)")
        List<@NotNull @Valid Evidence> evidence,

        @Schema(description = "Why it should be another municipality (Dutch: uitzonderingsgrond)")
        ExceptionCode exceptionCode,

        @Schema(description = "Municipality that is asked instead (Dutch: gevraagde gemeente)")
        MunicipalityCode requestedMunicipality,

        @Size(max = 2000) @Schema(description = "Why, in words; not asked for with SAFETY (Dutch: motivering)")
        String motivation) {

    /** How the origin stands. */
    public enum Basis {
        KNOWN,
        UNKNOWN,
        EXCEPTION
    }

    /** Exceptions to the rule that people return to where they came from (domain notes, 4.2). */
    public enum ExceptionCode {
        SAFETY,
        NETWORK,
        TREATMENT_OR_WORK,
        CO_PARENTING,
        NEGATIVE_NETWORK,
        NO_SUITABLE_DWELLING,
        ORIGIN_OUTSIDE_REGION,
        ORIGIN_ABROAD,
        CLIENT_WISH
    }

    /** Kinds of evidence (domain notes, 4.1); the registered address alone proves nothing. */
    public enum EvidenceKind {
        LAST_INDEPENDENT_ADDRESS,
        PERSONS_REGISTER,
        MUNICIPALITY_STATEMENT,
        ENTRY_QUESTIONNAIRE,
        OTHER
    }

    /** One piece of evidence: that it was seen, never the document. */
    @Schema(description = "Evidence of origin that was seen (Dutch: bewijsstuk)")
    public record Evidence(
            @NotNull @Schema(description = "Kind of evidence (Dutch: soort bewijs)")
            EvidenceKind kind,

            @NotInFuture @Schema(description = "Date of the evidence (Dutch: datum van het bewijs)")
            LocalDate on) {}

    public Origin {
        evidence = evidence == null ? List.of() : new ArrayList<>(evidence);
        var faults = new ArrayList<Violation>();
        if (basis == Basis.KNOWN) {
            require(faults, municipality != null, "/municipality", "required");
            require(faults, !evidence.isEmpty(), "/evidence", "evidence-required");
        }
        if (basis == Basis.UNKNOWN) {
            require(faults, municipality == null, "/municipality", "not-with-unknown-origin");
        }
        if (basis == Basis.EXCEPTION) {
            require(faults, exceptionCode != null, "/exceptionCode", "required");
            require(faults, requestedMunicipality != null, "/requestedMunicipality", "required");
            var needless = exceptionCode == null || exceptionCode == ExceptionCode.SAFETY;
            require(faults, needless || isSaid(motivation), "/motivation", "motivation-required");
        } else if (basis != null) {
            require(faults, exceptionCode == null, "/exceptionCode", "only-with-exception");
            require(faults, requestedMunicipality == null, "/requestedMunicipality", "only-with-exception");
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static void require(List<Violation> faults, boolean met, String path, String code) {
        if (!met) {
            faults.add(Violation.of(path, code));
        }
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    /** The municipality that somebody comes from for certain, or null. */
    public String known() {
        return basis == Basis.KNOWN ? municipality.digits() : null;
    }

    /** Somebody who fled must not be found. */
    public boolean asksForProtection() {
        return exceptionCode == ExceptionCode.SAFETY;
    }

    @Override
    public String toString() {
        return "Origin[basis=%s]".formatted(basis);
    }
}
