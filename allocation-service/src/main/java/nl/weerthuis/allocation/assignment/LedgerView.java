package nl.weerthuis.allocation.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.share.Tijdeman;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerRow", description = "How a case of unknown origin was given (Dutch: regel van het grootboek)")
record LedgerView(
        @Schema(description = "The how-manieth case that was divided (Dutch: volgnummer)")
        long position,

        @Schema(description = "Population set used (Dutch: inwoneraantallen)")
        UUID populationSetId,

        @Schema(description = "Rule that chose (Dutch: regel)")
        Tijdeman.Rule rule,

        @Schema(description = "Municipalities that it could go to (Dutch: toegestane gemeenten)")
        List<String> allowed,

        @Schema(description = "Municipality chosen (Dutch: gekozen gemeente)")
        String chosen,

        @Schema(description = "Denominator of all entitlements in this row, in full (Dutch: noemer)")
        String denominator,

        @Schema(description = "Account of each municipality (Dutch: stand per gemeente)")
        List<Account> accounts) {

    private static final int DECIMALS = 6;

    @Schema(name = "LedgerAccount", description = "Account of one municipality (Dutch: stand)")
    record Account(
            @Schema(description = "Municipality, four digits (Dutch: gemeentecode)")
            String municipalityCode,

            @Schema(description = "Inhabitants (Dutch: inwoneraantal)")
            long inhabitants,

            @Schema(description = "Numerator of the entitlement before (Dutch: aanspraak vooraf)")
            String entitledBefore,

            @Schema(description = "Numerator of the entitlement after (Dutch: aanspraak erna)")
            String entitledAfter,

            @Schema(description = "Cases given before (Dutch: toegewezen vooraf)")
            long assignedBefore,

            @Schema(description = "Cases given after (Dutch: toegewezen erna)")
            long assignedAfter,

            @Schema(description = "Entitlement minus given, before; rounded (Dutch: saldo vooraf)")
            BigDecimal balanceBefore,

            @Schema(description = "Entitlement minus given, after; rounded (Dutch: saldo erna)")
            BigDecimal balanceAfter) {}

    static LedgerView of(ShareLedgerRow row) {
        return new LedgerView(
                row.position(),
                row.populationSetId(),
                row.rule(),
                row.allowed(),
                row.chosen(),
                row.denominator().toString(),
                row.entries().stream()
                        .map(entry -> account(entry, row.denominator()))
                        .toList());
    }

    private static Account account(ShareLedgerRow.Entry entry, BigInteger denominator) {
        return new Account(
                entry.municipalityCode(),
                entry.inhabitants(),
                entry.entitledBefore().toString(),
                entry.entitledAfter().toString(),
                entry.assignedBefore(),
                entry.assignedAfter(),
                balance(entry.entitledBefore(), entry.assignedBefore(), denominator),
                balance(entry.entitledAfter(), entry.assignedAfter(), denominator));
    }

    private static BigDecimal balance(BigInteger entitled, long assigned, BigInteger denominator) {
        return new BigDecimal(entitled)
                .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_EVEN)
                .subtract(BigDecimal.valueOf(assigned));
    }
}
