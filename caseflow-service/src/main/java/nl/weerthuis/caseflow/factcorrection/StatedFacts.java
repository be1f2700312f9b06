package nl.weerthuis.caseflow.factcorrection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.casefile.Fact;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Identity;

/** What a nomination said of a client and of the case, and what can turn out to be wrong. */
record StatedFacts(Identity client, TargetGroup targetGroup, LocalDate readyOn) {

    private static final Set<Fact> OF_IDENTITY = EnumSet.range(Fact.FAMILY_NAME, Fact.CONTACT);
    // By these a person is recognised.
    private static final Set<Fact> RECOGNISED_BY =
            EnumSet.of(Fact.FAMILY_NAME, Fact.PREFIX, Fact.GIVEN_NAMES, Fact.BIRTH_DATE, Fact.BSN);
    // Age and size of the dwelling that is looked for are counted from these.
    private static final Set<Fact> COUNTED_FROM = EnumSet.of(Fact.BIRTH_DATE, Fact.READY_DATE);

    /** What is given takes the place of what was said; null stays as it is. */
    StatedFacts corrected(Identity otherClient, TargetGroup otherGroup, LocalDate otherDate) {
        return new StatedFacts(
                Objects.requireNonNullElse(otherClient, client),
                Objects.requireNonNullElse(otherGroup, targetGroup),
                Objects.requireNonNullElse(otherDate, readyOn));
    }

    /** Which facts the other says otherwise, in their order. */
    Set<Fact> differences(StatedFacts other) {
        var here = values();
        var there = other.values();
        return here.keySet().stream()
                .filter(fact -> !here.get(fact).equals(there.get(fact)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    /** An empty text is a fact that was not said. */
    Map<Fact, String> values() {
        var values = new EnumMap<Fact, String>(Fact.class);
        values.put(Fact.FAMILY_NAME, text(client.familyName()));
        values.put(Fact.PREFIX, text(client.prefix()));
        values.put(Fact.GIVEN_NAMES, text(client.givenNames()));
        values.put(Fact.BIRTH_DATE, client.birthDate().toString());
        values.put(Fact.BSN, client.bsn() == null ? "" : client.bsn().digits());
        values.put(Fact.CONTACT, text(client.contact()));
        values.put(Fact.TARGET_GROUP, targetGroup.name());
        values.put(Fact.READY_DATE, readyOn.toString());
        return values;
    }

    static boolean isOfIdentity(Set<Fact> facts) {
        return facts.stream().anyMatch(OF_IDENTITY::contains);
    }

    static boolean isOfRecognition(Set<Fact> facts) {
        return facts.stream().anyMatch(RECOGNISED_BY::contains);
    }

    static boolean isCountedFrom(Set<Fact> facts) {
        return facts.stream().anyMatch(COUNTED_FROM::contains);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @Override
    public String toString() {
        return "StatedFacts[hidden]";
    }
}
