package nl.weerthuis.allocation.share;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The running account of a region: what each municipality was entitled to so far and what it was given. Entitlements are
 * exact: numerators over one denominator, which grows when another population set comes into use. What was entitled in
 * the past never changes with today's population.
 */
public record FairShare(BigInteger denominator, SortedMap<String, Account> accounts) {

    public FairShare {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    }

    /** @param entitled numerator over the common denominator */
    public record Account(BigInteger entitled, long assigned) {

        static final Account NONE = new Account(BigInteger.ZERO, 0);

        BigInteger balance(BigInteger denominator) {
            return entitled.subtract(denominator.multiply(BigInteger.valueOf(assigned)));
        }
    }

    public static FairShare empty() {
        return new FairShare(BigInteger.ONE, new TreeMap<>());
    }

    public Account account(String municipality) {
        return accounts.getOrDefault(municipality, Account.NONE);
    }

    /** Every municipality is entitled to its part of one more case. */
    FairShare entitle(SortedMap<String, Long> populations) {
        var total = BigInteger.valueOf(
                populations.values().stream().mapToLong(Long::longValue).sum());
        var common = over(lcm(denominator, total));
        var part = common.denominator.divide(total);
        var entitled = new TreeMap<>(common.accounts);
        populations.forEach((code, inhabitants) -> {
            var before = common.account(code);
            var more = before.entitled().add(part.multiply(BigInteger.valueOf(inhabitants)));
            entitled.put(code, new Account(more, before.assigned()));
        });
        return new FairShare(common.denominator, entitled);
    }

    FairShare assign(String municipality) {
        var given = new TreeMap<>(accounts);
        given.compute(
                municipality,
                (code, account) -> new Account(
                        Objects.requireNonNullElse(account, Account.NONE).entitled(),
                        Objects.requireNonNullElse(account, Account.NONE).assigned() + 1));
        return new FairShare(denominator, given);
    }

    /** The same account over a multiple of the denominator. */
    public FairShare over(BigInteger multiple) {
        var factor = multiple.divide(denominator);
        var scaled = new TreeMap<String, Account>();
        for (Map.Entry<String, Account> entry : accounts.entrySet()) {
            var account = entry.getValue();
            scaled.put(entry.getKey(), new Account(account.entitled().multiply(factor), account.assigned()));
        }
        return new FairShare(multiple, scaled);
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
