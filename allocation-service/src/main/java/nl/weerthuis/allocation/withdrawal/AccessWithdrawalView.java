package nl.weerthuis.allocation.withdrawal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AccessWithdrawal", description = "Access that ended before its token did (Dutch: intrekking)")
record AccessWithdrawalView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Whose: the claim sub of the tokens (Dutch: gebruiker)")
        String subject,

        @Schema(description = "Where: the claim org of the tokens (Dutch: organisatie)")
        UUID organisationId,

        @Schema(description = "Roles that ended; none means all access (Dutch: rollen)")
        List<String> roles,

        @Schema(description = "Why (Dutch: reden)") ReasonCode reasonCode,

        @Schema(description = "Withdrawn on (Dutch: ingetrokken op)")
        LocalDate withdrawnOn,

        @Schema(description = "Given back on (Dutch: hersteld op)")
        LocalDate restoredOn) {

    static AccessWithdrawalView of(AccessWithdrawal withdrawal) {
        return new AccessWithdrawalView(
                withdrawal.id(),
                withdrawal.subject(),
                withdrawal.organisationId(),
                withdrawal.roles(),
                withdrawal.reasonCode(),
                withdrawal.withdrawnOn(),
                withdrawal.restoredOn());
    }
}
