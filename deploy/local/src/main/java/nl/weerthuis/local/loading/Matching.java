package nl.weerthuis.local.loading;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Caller coordinator;
    private final Register register;
    private final Set<Integer> meant;
    private final Set<String> taken = new HashSet<>();

    Matching(Crew crew, Register register, Set<Integer> meant) {
        this.coordinator = crew.coordinator();
        this.register = register;
        this.meant = Set.copyOf(meant);
    }

    /** A dwelling that fits: the one that was made to, else any that was made for nobody. */
    Optional<Home> choose(Person person) {
        var fitting = coordinator
                .get(Part.ALLOCATION, "/cases/%s/eligible-dwellings?pageSize=100".formatted(register.caseOf(person)))
                .path("items");
        var ids = StreamSupport.stream(fitting.spliterator(), false)
                .filter(dwelling -> dwelling.path("fits").asBoolean() && !isFull(dwelling))
                .map(dwelling -> dwelling.path("dwellingId").asText())
                .filter(id -> !taken.contains(id))
                .toList();
        var homes = register.inOrder(ids).stream().map(register::home).toList();
        var choice = homes.stream()
                .filter(home -> home.meantFor() == person.number())
                .findFirst()
                .or(() -> homes.stream()
                        .filter(home -> !meant.contains(home.number()))
                        .findFirst());
        choice.ifPresent(home -> taken.add(register.dwellingOf(home)));
        return choice;
    }

    /** Proposes, offers, and waits until housing holds the dwelling. */
    Placement offer(Person person, Home home) {
        var caseId = register.caseOf(person);
        var key = "demo-%s-" + person.number();
        var proposal = coordinator.post(
                Part.ALLOCATION,
                "/proposals",
                Map.of("caseId", caseId, "dwellingId", register.dwellingOf(home)),
                key.formatted("proposal"));
        var offer = coordinator.post(
                Part.ALLOCATION,
                "/offers",
                Map.of(
                        "proposalId", proposal.path("id").asText(),
                        "contractForm", Placement.contractForm(person)),
                key.formatted("offer"));
        var offerId = offer.path("id").asText();
        await(offerId, "MADE");
        return new Placement(person, caseId, home, offerId);
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

    private static boolean isFull(JsonNode dwelling) {
        return StreamSupport.stream(dwelling.path("warnings").spliterator(), false)
                .anyMatch(warning -> warning.path("code").asText().equals("NEIGHBOURHOOD_CAPACITY"));
    }
}
