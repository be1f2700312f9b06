package nl.weerthuis.platform.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every service answers with of one person: the shape of contracts/access-export. Written as a stream. */
@Schema(name = "AccessExport", description = "All that this service knows of one person (Dutch: inzage)")
public record AccessExport(
        @Schema(
                description = "Name and version of this form (Dutch: formaat)",
                examples = "nl.weerthuis.access-export.v1")
        String format,

        @Schema(description = "Service whose data it is (Dutch: dienst)", examples = "caseflow")
        String service,

        @Schema(description = "Whose data it is: a random id (Dutch: betrokkene)")
        UUID subject,

        @Schema(description = "For whom it is made (Dutch: vorm van de inzage)", examples = SUBJECT)
        String form,

        @Schema(description = "When it was made (Dutch: gemaakt op)")
        Instant madeAt,

        @Schema(description = "Organisation that made it for the person (Dutch: verstrekt door)")
        UUID madeBy,

        @Schema(description = "What is known, by kind of record (Dutch: rubrieken)")
        List<Section> sections,

        @Schema(description = "What to ask of which other service (Dutch: andere diensten)")
        List<Elsewhere> elsewhere) {

    public static final String SUBJECT = "SUBJECT";

    private static final String FORMAT = "nl.weerthuis.access-export.v1";

    @Schema(name = "AccessExportSection", description = "One kind of record (Dutch: rubriek)")
    public record Section(
            @Schema(description = "Code of the kind of record (Dutch: code)")
            String code,

            @Schema(description = "What it is, in Dutch (Dutch: titel)")
            String title,

            @Schema(description = "The records, each with the fields of its kind (Dutch: gegevens)")
            List<Map<String, Object>> records) {}

    @Schema(name = "AccessExportElsewhere", description = "What another service may know (Dutch: verwijzing)")
    public record Elsewhere(
            @Schema(description = "Service to ask (Dutch: dienst)")
            String service,

            @Schema(description = "Kind of the id that it knows the person by (Dutch: soort sleutel)")
            String subjectKind,

            @Schema(description = "The ids (Dutch: sleutels)")
            List<UUID> subjects) {}

    /** Its beginning, before anything was read. */
    public static AccessExport begun(String service, UUID subject, String form, Instant madeAt, UUID madeBy) {
        return new AccessExport(FORMAT, service, subject, form, madeAt, madeBy, List.of(), List.of());
    }
}
