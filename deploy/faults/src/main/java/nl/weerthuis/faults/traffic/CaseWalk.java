package nl.weerthuis.faults.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Halt;

/** One case from nomination to wherever the seed lets it end. It goes no further when it is told to stop. */
final class CaseWalk {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Newcomer newcomer;
    private final CaseDeeds deeds;
    private final HomeDeeds homes;
    private final Sender sender;
    private final Caller coordinator;
    private final SplittableRandom random;
    private final BooleanSupplier stopped;

    CaseWalk(String name, Plan plan, Api api, Sender sender, SplittableRandom random, BooleanSupplier stopped) {
        this.newcomer = new Newcomer(name, plan, random);
        this.deeds = new CaseDeeds(newcomer, plan);
        this.homes = new HomeDeeds(newcomer, plan);
        this.sender = sender;
        this.coordinator = new Crew(api, plan.parties()).coordinator();
        this.random = random;
        this.stopped = stopped;
    }

    void walk() {
        id(deeds.nominate()).ifPresent(this::toTheTable);
    }

    private void toTheTable(String caseId) {
        if (chance(10)) {
            send(deeds.withdraw(caseId));
            return;
        }
        if (send(deeds.complete(caseId)).isEmpty()) {
            return;
        }
        var municipality = municipality(caseId);
        if (municipality.isPresent()) {
            id(deeds.session())
                    .filter(session -> send(deeds.agenda(session, caseId)).isPresent())
                    .filter(session -> send(deeds.decide(session, caseId)).isPresent())
                    .filter(session -> send(deeds.closeSession(session)).isPresent())
                    .ifPresent(session -> toTheOffer(caseId, newcomer.home(municipality.get())));
        }
    }

    private void toTheOffer(String caseId, Home home) {
        id(homes.register(home))
                .filter(dwelling -> send(homes.announce(home, dwelling)).isPresent())
                .flatMap(dwelling -> id(homes.propose(caseId, dwelling)))
                .flatMap(proposal -> id(homes.offer(proposal)))
                .filter(offer -> becomes(offer, Set.of("MADE")))
                .ifPresent(offer -> answer(home, offer));
    }

    private void answer(Home home, String offer) {
        if (chance(15)) {
            return; // Nobody answers, and the offer stays open.
        }
        if (chance(15)) {
            send(homes.reject(home, offer));
            return;
        }
        if (send(homes.view(home, offer)).isEmpty() || !becomes(offer, Set.of("VIEWING_PLANNED"))) {
            return;
        }
        if (chance(25)) {
            send(homes.refuse(offer));
            return;
        }
        if (send(homes.accept(offer)).isPresent() && send(homes.confirm(offer)).isPresent()) {
            id(homes.sign(home, offer)).ifPresent(tenancy -> send(homes.handOverKeys(home, tenancy)));
        }
    }

    private Optional<String> municipality(String caseId) {
        return until(() -> Optional.of(coordinator
                        .tryGet(Part.CASEFLOW, "/cases/" + caseId)
                        .body()
                        .path("course")
                        .path("assignedMunicipality")
                        .asText(""))
                .filter(code -> !code.isEmpty()));
    }

    private boolean becomes(String offerId, Set<String> statuses) {
        return until(() -> Optional.of(coordinator
                                .tryGet(Part.ALLOCATION, "/offers/" + offerId)
                                .body()
                                .path("status")
                                .asText())
                        .filter(statuses::contains))
                .isPresent();
    }

    private <T> Optional<T> until(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!stopped.getAsBoolean() && System.nanoTime() < end) {
            var seen = seen(look);
            if (seen.isPresent()) {
                return seen;
            }
            Pauses.millis(50);
        }
        return Optional.empty();
    }

    private static <T> Optional<T> seen(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (Halt notAnswered) {
            // Whoever is asked may be dead for as long as it likes; nothing is lost by that.
            return Optional.empty();
        }
    }

    private Optional<String> id(Command command) {
        return send(command).map(answer -> answer.path("id").asText());
    }

    private Optional<JsonNode> send(Command command) {
        return stopped.getAsBoolean() ? Optional.empty() : sender.send(command);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
