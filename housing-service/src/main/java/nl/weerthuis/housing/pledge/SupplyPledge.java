package nl.weerthuis.housing.pledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Account;

/** How much a corporation says it will give for a target. The next one takes its place; this one stays to be seen. */
@Entity
class SupplyPledge {

    @Id
    private UUID id;

    // Given by the database, in the order of pledging.
    @Column(insertable = false, updatable = false)
    private Long position;

    private UUID targetId;
    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private int number;
    private LocalDate pledgedOn;

    protected SupplyPledge() {}

    SupplyPledge(Account account, int number, LocalDate pledgedOn) {
        this.id = UUID.randomUUID();
        this.targetId = account.targetId();
        this.region = account.region();
        this.municipalityCode = account.contract().municipalityCode();
        this.corporationId = account.contract().corporationId();
        this.number = number;
        this.pledgedOn = pledgedOn;
    }

    SupplyPledgeView view() {
        return new SupplyPledgeView(id, targetId, number, pledgedOn);
    }
}
