package nl.weerthuis.housing.agreement;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How firm a version of a performance agreement is. {@link #next()} is the whole state machine. */
@Schema(
        name = "PerformanceAgreementStatus",
        description =
                "How firm it is; NONE says that there is no agreement (Dutch: geen, voorlopig, vastgesteld, vervangen)")
public enum AgreementStatus {
    /** The parties have none; that is known. */
    NONE,
    PROVISIONAL,
    ADOPTED,
    /** A later version took its place. */
    SUPERSEDED;

    Set<AgreementStatus> next() {
        return switch (this) {
            case NONE, ADOPTED -> EnumSet.of(SUPERSEDED);
            case PROVISIONAL -> EnumSet.of(ADOPTED, SUPERSEDED);
            case SUPERSEDED -> EnumSet.noneOf(AgreementStatus.class);
        };
    }
}
