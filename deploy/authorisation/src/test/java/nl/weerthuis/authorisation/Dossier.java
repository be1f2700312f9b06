package nl.weerthuis.authorisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One case of the fixture with all that hangs on it, in every service. */
final class Dossier {

    /** What a dossier has ids of. */
    enum Thing {
        CASE,
        CLIENT,
        INTRODUCTION,
        DWELLING,
        PROPOSAL,
        OFFER,
        TENANCY,
        TENANCY_SIGNAL,
        TARGET,
        TARGET_BESIDE,
        PERFORMANCE_AGREEMENT,
        LEDGER_ENTRY,
        CLOSING,
        CAPACITY,
        RULE_SET,
        SESSION,
        AGREEMENT,
        POPULATION_SET,
        PARAMETER_SET,
        SNAPSHOT,
        WITHDRAWAL,
        REBUILD,
        KEY_ROTATION_OF_CASEFLOW,
        KEY_ROTATION_OF_HOUSING,
        KEY_ROTATION_OF_ALLOCATION,
        KEY_ROTATION_OF_REPORTING,
        CONFLICT,
        SAVED_SEARCH,
        SUBSTITUTION,
        EXPECTATION,
        DRAFT,
        TRANSFER,
        IMPORT,
        DELIVERY,
        SUPPLY_CONFLICT,
        CONNECTION,
        WEBHOOK,
        SIGNAL,
        BOTTLENECK,
        ESCALATION,
        LOWERING,
        DUPLICATE,
        INFORMATION_REQUEST,
        BREAK_GLASS,
        CORRECTION,
        ERASURE_REQUEST,
        LEGAL_HOLD,
        SCALING_PROPOSAL,
        ORIGIN_DISPUTE,
        ACCESS_REVIEW_OF_CASEFLOW,
        ACCESS_REVIEW_OF_HOUSING,
        ACCESS_REVIEW_OF_ALLOCATION,
        ACCESS_REVIEW_OF_REPORTING;

        /** Each service reviews its own log. */
        static Thing accessReviewOf(String service) {
            return valueOf("ACCESS_REVIEW_OF_" + service.toUpperCase(Locale.ROOT));
        }

        /** Each service rotates its own. */
        static Thing keyRotationOf(String service) {
            return valueOf("KEY_ROTATION_OF_" + service.toUpperCase(Locale.ROOT));
        }
    }

    private final Relation relation;
    private final Map<Thing, String> ids = new HashMap<>();
    private final Map<Thing, Set<String>> others = new HashMap<>();
    private final Map<Operation, Call> made = new HashMap<>();
    private final List<Canary> canaries = new ArrayList<>();

    Dossier(Relation relation) {
        this.relation = relation;
    }

    Relation relation() {
        return relation;
    }

    Organisation provider() {
        return of("provider", "second-provider", "provider-elsewhere");
    }

    Organisation corporation() {
        return of("corporation", "second-corporation", "corporation-elsewhere");
    }

    /** That will receive it. */
    Organisation municipality() {
        return relation == Relation.ENDED
                ? Organisation.of("origin")
                : of("receiving", "foreign", "municipality-elsewhere");
    }

    Organisation region() {
        return of("region", "region", "region-elsewhere");
    }

    String municipalityCode() {
        return municipality().municipalities().get(0);
    }

    String neighbourhood() {
        return "BU" + municipalityCode() + "0101";
    }

    private Organisation of(String own, String foreign, String elsewhere) {
        if (relation == Relation.OTHER_REGION) {
            return Organisation.of(elsewhere);
        }
        return Organisation.of(relation.isForeign() ? foreign : own);
    }

    void put(Thing thing, String id) {
        ids.put(thing, id);
    }

    /** One more of the kind, that no request names; in a list it is known for the dossier's own. */
    void also(Thing thing, String id) {
        others.computeIfAbsent(thing, any -> new HashSet<>()).add(id);
    }

    boolean owns(Thing thing, String id) {
        return id.equals(ids.get(thing)) || others.getOrDefault(thing, Set.of()).contains(id);
    }

    /** An id of nothing at all where the dossier has no such thing. */
    String id(Thing thing) {
        return ids.getOrDefault(thing, "11111111-1111-4111-8111-111111111111");
    }

    boolean has(Thing thing) {
        return ids.containsKey(thing);
    }

    /** Keeps what was done, so that others can try to have its answer. */
    void did(Call call) {
        made.put(call.operation(), call);
    }

    Map<Operation, Call> deeds() {
        return Map.copyOf(made);
    }

    String canary(Canary canary) {
        canaries.add(canary);
        return canary.value();
    }

    List<Canary> canaries() {
        return List.copyOf(canaries);
    }
}
