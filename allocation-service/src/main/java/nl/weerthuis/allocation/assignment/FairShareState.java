package nl.weerthuis.allocation.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.weerthuis.allocation.share.FairShare;

/** The running account of a region as it stands after the last case. One at a time: its row is locked. */
@Entity
class FairShareState {

    @Id
    private String region;

    private long cases;
    private BigInteger denominator;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "fair_share_account", joinColumns = @JoinColumn(name = "region"))
    @MapKeyColumn(name = "municipality_code")
    private Map<String, Entitlement> accounts = new HashMap<>();

    protected FairShareState() {}

    @Embeddable
    record Entitlement(BigInteger entitled, long assigned) {}

    FairShare share() {
        var shares = new TreeMap<String, FairShare.Account>();
        accounts.forEach(
                (code, account) -> shares.put(code, new FairShare.Account(account.entitled(), account.assigned())));
        return new FairShare(denominator, shares);
    }

    /** How many cases were given, with this one. */
    long become(FairShare after) {
        cases++;
        denominator = after.denominator();
        after.accounts()
                .forEach(
                        (code, account) -> accounts.put(code, new Entitlement(account.entitled(), account.assigned())));
        return cases;
    }
}
