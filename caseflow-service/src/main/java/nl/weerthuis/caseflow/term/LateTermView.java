package nl.weerthuis.caseflow.term;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CaseTerm", description = "Running term of a case (Dutch: lopende termijn)")
record LateTermView(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Working days that it is late (Dutch: werkdagen te laat)")
        int lateBy,

        TermView term) {}
