package nl.weerthuis.caseflow.access;

import java.util.Map;
import java.util.stream.Stream;
import nl.weerthuis.platform.security.Caller;

/** Who asks, in which role, and the rule that keeps from them what they are listed for. */
record Asker(Caller caller) {

    boolean isOf(String kind, String... roles) {
        return caller.organisationKind().equals(kind) && has(roles);
    }

    boolean has(String... roles) {
        return Stream.of(roles).anyMatch(caller::has);
    }

    /** @param caseId whose conflict list counts, in the alias of the query */
    RowRule unlisted(Sight sight, String clause, String caseId, Map<String, Object> parameters) {
        return unlisted(new RowRule(sight, clause, parameters), caseId);
    }

    RowRule unlisted(RowRule rule, String caseId) {
        var listed = Clause.UNLISTED.formatted(caseId);
        return rule.narrowed(
                way -> "(%s) and %s".formatted(way, listed),
                Map.of("self", caller.subject(), "own", caller.organisation()));
    }
}
