package nl.weerthuis.caseflow.residence;

import nl.weerthuis.caseflow.origin.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says so. */
@Schema(description = "Source of the statement (Dutch: bron)")
enum ResidenceSource {
    PERSONS_REGISTER,
    MUNICIPALITY_STATEMENT,
    LANDLORD,
    ENTRY_QUESTIONNAIRE,
    CLIENT;

    /** What somebody says of themselves alone makes probable, not certain. */
    boolean isConfirmed() {
        return this == PERSONS_REGISTER || this == MUNICIPALITY_STATEMENT || this == LANDLORD;
    }

    Origin.EvidenceKind evidence() {
        return switch (this) {
            case PERSONS_REGISTER -> Origin.EvidenceKind.PERSONS_REGISTER;
            case MUNICIPALITY_STATEMENT -> Origin.EvidenceKind.MUNICIPALITY_STATEMENT;
            case ENTRY_QUESTIONNAIRE -> Origin.EvidenceKind.ENTRY_QUESTIONNAIRE;
            case LANDLORD, CLIENT -> Origin.EvidenceKind.LAST_INDEPENDENT_ADDRESS;
        };
    }
}
