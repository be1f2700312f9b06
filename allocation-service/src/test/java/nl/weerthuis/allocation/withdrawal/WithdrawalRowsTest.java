package nl.weerthuis.allocation.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.weerthuis.allocation.access.Rows;
import nl.weerthuis.allocation.access.Stewardship;
import nl.weerthuis.allocation.access.Stewardship.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose withdrawals somebody finds: of the access that they steward. */
class WithdrawalRowsTest {

    private static final UUID OWN = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(Reach.class)
    void what_one_finds_follows_from_whom_one_stewards(Reach reach) {
        assertThat(WithdrawalRows.of(new Stewardship(reach, "sanne", OWN, "flevoland")))
                .isEqualTo(expected(reach));
    }

    private static Rows expected(Reach reach) {
        return switch (reach) {
            case REGION ->
                Rows.where(
                        "organisationId in (select o.id from Organisation o where o.region = :region)",
                        "region",
                        "flevoland");
            case OWN_ORGANISATION -> Rows.where("organisationId = :own", "own", OWN);
            case NOBODY -> Rows.none();
        };
    }
}
