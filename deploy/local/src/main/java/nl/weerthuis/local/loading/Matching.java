package nl.weerthuis.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.process.Part;

/** From an admitted case to an offer that holds a dwelling. */
final class Matching {
    private static final String FULL = "NEIGHBOURHOOD_CAPACITY";
    /** Rules that somebody may go against with a reason. */
    private static final Set<String> REASONED = Set.of(FULL, "RENT_WITHIN_CLASS", "FITTING_RENT", "YOUTH_RENT");

    private final Caller coordinator;
    private final Register register;
    private final Set<Integer> meant;
    private final Set<String> taken = new HashSet<>();

    Matching(Crew crew, Register register, Set<Integer> meant) {
        this.coordinator = crew.coordinator();
        this.register = register;
        this.meant = Set.copyOf(meant);
    }

    /** @param overruled rules that warn of it, each of which takes a reason */
    record Choice(Home home, List<String> overruled) {
        /** Whether its neighbourhood has had its share. */
        boolean full() {
            return overruled.contains(FULL);
        }
    }

    /** A dwelling that fits: the one that was made to, else any that was made for nobody; at last, one too many. */
    Optional<Choice> choose(Person person) {
        var fitting = coordinator
                .get(Part.ALLOCATION, "/cases/%s/eligible-dwellings?pageSize=100".formatted(register.caseOf(person)))
                .path("items");
        var choices = StreamSupport.stream(fitting.spliterator(), false)
                .filter(dwelling -> dwelling.path("fits").asBoolean())
                .filter(dwelling -> !taken.contains(dwelling.path("dwellingId").asText()))
                .map(dwelling ->
                        new Choice(register.home(dwelling.path("dwellingId").asText()), overruled(dwelling)))
                .filter(choice -> choice.home().meantFor() == person.number()
                        || !meant.contains(choice.home().number()))
                .sorted(Comparator.comparing((Choice choice) -> choice.home().meantFor() != person.number())
                        .thenComparing(found -> found.overruled().size())
                        .thenComparing(choice -> choice.home().number()))
                .toList();
        var choice = choices.stream().findFirst();
        choice.ifPresent(made -> taken.add(register.dwellingOf(made.home())));
        return choice;
    }

    /** Proposes, offers, and waits until housing holds the dwelling. */
    Placement offer(Person person, Choice choice) {
        var caseId = register.caseOf(person);
        var key = "demo-%s-" + person.number();
        var proposal =
                coordinator.post(Part.ALLOCATION, "/proposals", proposal(caseId, choice), key.formatted("proposal"));
        var offer = coordinator.post(
                Part.ALLOCATION,
                "/offers",
                Map.of(
                        "proposalId", proposal.path("id").asText(),
                        "contractForm", Placement.contractForm(person)),
                key.formatted("offer"));
        var offerId = offer.path("id").asText();
        await(offerId, "MADE");
        return new Placement(person, caseId, choice.home(), offerId);
    }

    private Map<String, Object> proposal(String caseId, Choice choice) {
        var body = new HashMap<String, Object>();
        body.put("caseId", caseId);
        body.put("dwellingId", register.dwellingOf(choice.home()));
        if (!choice.overruled().isEmpty()) {
            body.put(
                    "override",
                    Map.of(
                            "rule", choice.overruled().get(0),
                            "alsoRules",
                                    choice.overruled()
                                            .subList(1, choice.overruled().size()),
                            "reason", "Geen andere woning past, en de tafel stemt in."));
        }
        return body;
    }

    /** Waits until allocation shows the offer in this status. */
    void await(String offerId, String status) {
        Await.until("allocation shows offer %s as %s".formatted(offerId, status), () -> {
            var now = coordinator
                    .get(Part.ALLOCATION, "/offers/" + offerId)
                    .path("status")
                    .asText();
            return List.of(status).contains(now) ? Optional.of(now) : Optional.empty();
        });
    }

    private static List<String> overruled(JsonNode dwelling) {
        return StreamSupport.stream(dwelling.path("warnings").spliterator(), false)
                .map(warning -> warning.path("code").asText())
                .filter(REASONED::contains)
                .toList();
    }
}
