package nl.weerthuis.allocation.share;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Gives cases of unknown origin to municipalities one at a time, so that none is ever more than 1 - 1/(2n-2) away from
 * its exact part by inhabitants. R. Tijdeman, The chairman assignment problem, Discrete Mathematics 32 (1980) 323-330.
 */
public final class Tijdeman {

    private Tijdeman() {}

    /** Which rule chose. */
    public enum Rule {
        /** The rule itself: only here the bound holds. */
        TIJDEMAN,
        /** The same rule among those that the case may go to. */
        TIJDEMAN_AMONG_ALLOWED,
        /** None of the allowed ones was due: the one that is owed most. */
        LARGEST_BALANCE
    }

    /** One case given, with the account before (over the new denominator) and after. */
    public record Step(String chosen, Rule rule, FairShare before, FairShare after) {}

    /**
     * @param populations of all municipalities of the region, each at least 1
     * @param allowed those that this case may go to; at least one of them
     */
    public static Step next(FairShare account, SortedMap<String, Long> populations, Set<String> allowed) {
        var entitled = account.entitle(populations);
        var candidates = populations.keySet().stream().filter(allowed::contains).toList();
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("No municipality is allowed.");
        }
        var due = candidates.stream()
                .filter(code -> isDue(entitled, code, populations.size()))
                .toList();
        var chosen = due.isEmpty() ? mostOwed(entitled, candidates) : mostUrgent(entitled, due, populations);
        var rule = candidates.size() == populations.size()
                ? Rule.TIJDEMAN
                : due.isEmpty() ? Rule.LARGEST_BALANCE : Rule.TIJDEMAN_AMONG_ALLOWED;
        return new Step(chosen, rule, account.over(entitled.denominator()), entitled.assign(chosen));
    }

    /** Balance of at least 1/(2n-2). */
    private static boolean isDue(FairShare account, String code, int municipalities) {
        var weighed = weighed(account, code, municipalities);
        return weighed.compareTo(account.denominator()) >= 0;
    }

    /** The smallest (1 - 1/(2n-2) - balance) / inhabitants: who would first pass the bound. Ties go by code. */
    private static String mostUrgent(FairShare account, List<String> due, SortedMap<String, Long> populations) {
        var best = due.get(0);
        for (var code : due.subList(1, due.size())) {
            if (isSooner(account, code, best, populations)) {
                best = code;
            }
        }
        return best;
    }

    private static boolean isSooner(FairShare account, String code, String other, SortedMap<String, Long> populations) {
        var n = populations.size();
        var mine = room(account, code, n).multiply(BigInteger.valueOf(populations.get(other)));
        var theirs = room(account, other, n).multiply(BigInteger.valueOf(populations.get(code)));
        return mine.compareTo(theirs) < 0;
    }

    private static BigInteger room(FairShare account, String code, int municipalities) {
        var bound = account.denominator().multiply(BigInteger.valueOf(weight(municipalities) - 1));
        return bound.subtract(weighed(account, code, municipalities));
    }

    private static BigInteger weighed(FairShare account, String code, int municipalities) {
        return account.account(code)
                .balance(account.denominator())
                .multiply(BigInteger.valueOf(weight(municipalities)));
    }

    /** 2n - 2; with one municipality any positive number gives the only answer. */
    private static long weight(int municipalities) {
        return municipalities == 1 ? 1 : 2L * municipalities - 2;
    }

    private static String mostOwed(FairShare account, List<String> candidates) {
        var best = candidates.get(0);
        for (var code : candidates.subList(1, candidates.size())) {
            var balance = account.account(code).balance(account.denominator());
            if (balance.compareTo(account.account(best).balance(account.denominator())) > 0) {
                best = code;
            }
        }
        return best;
    }
}
