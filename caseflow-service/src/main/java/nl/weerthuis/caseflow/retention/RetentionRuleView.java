package nl.weerthuis.caseflow.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RetentionRule", description = "How long a kind of record is kept (Dutch: bewaartermijn)")
record RetentionRuleView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Region that set it; without one it holds where none was set (Dutch: regio)")
        String region,

        RecordKind recordKind,

        Trigger trigger,

        @Schema(description = "How many months after that (Dutch: termijn in maanden)")
        int months,

        RetentionAction action,

        @Schema(description = "Where it stands (Dutch: wettelijke grondslag)")
        String legalSource,

        @Schema(description = "From which day on (Dutch: geldig vanaf)")
        LocalDate validFrom) {}
