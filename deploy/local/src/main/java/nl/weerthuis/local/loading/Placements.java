package nl.weerthuis.local.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.check.Tally;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.process.Part;

/** What becomes of offers, up to the keys and the handover. */
final class Placements {
    private final Crew crew;
    private final Matching matching;
    private final Answers answers;
    private final Aftercare aftercare;
    private final Tally tally;
    private final List<Person> searching = new ArrayList<>();
    private final List<Placement> open = new ArrayList<>();

    Placements(Crew crew, Matching matching, Tally tally) {
        this.crew = crew;
        this.matching = matching;
        this.answers = new Answers(crew, matching, tally);
        this.aftercare = new Aftercare(crew);
        this.tally = tally;
    }

    /** Offers to these and to who found nothing before. */
    void offer(List<Person> people) {
        searching.addAll(people);
        var found = new HashMap<Person, Matching.Choice>();
        searching.forEach(person -> matching.choose(person).ifPresent(choice -> found.put(person, choice)));
        searching.removeAll(found.keySet());
        var made = Collections.synchronizedList(new ArrayList<Placement>());
        Parallel.each(found.entrySet(), pair -> made.add(matching.offer(pair.getKey(), pair.getValue())));
        made.forEach(placement -> tally.count("offered"));
        open.addAll(made);
    }

    void planViewings(LocalDate day) {
        Parallel.each(
                open,
                placement -> officer(placement)
                        .postWhenReady(
                                Part.HOUSING,
                                "/reservations/%s/viewing".formatted(placement.offerId()),
                                Map.of("at", Calendar.morning(day).toString()),
                                placement.key("viewing"),
                                Set.of()));
    }

    /** Everybody says something, but who lets it expire. */
    void answer() {
        Parallel.each(open, placement -> {
            switch (placement.person().fate()) {
                case REFUSES_GROUNDED -> answers.refuse(placement, "SURROUNDINGS", true);
                case REFUSES_UNGROUNDED -> answers.refuse(placement, "OTHER", false);
                case TURNED_DOWN -> answers.turnDown(placement);
                case EXPIRES, OFFERED -> {}
                default -> answers.accept(placement);
            }
        });
        open.removeIf(placement -> Set.of(Fate.REFUSES_GROUNDED, Fate.REFUSES_UNGROUNDED, Fate.TURNED_DOWN)
                .contains(placement.person().fate()));
    }

    /** After the last day to answer; the service itself lets them expire. */
    void awaitExpiry() {
        var expiring = open.stream()
                .filter(placement -> placement.person().fate() == Fate.EXPIRES)
                .toList();
        expiring.forEach(placement -> {
            matching.await(placement.offerId(), "EXPIRED");
            tally.count("expired");
        });
        open.removeAll(expiring);
    }

    void confirm() {
        Parallel.each(of(Set.of(Fate.CONTRACTED, Fate.HOUSED, Fate.AFTERCARE)), placement -> {
            crew.coordinator()
                    .postWhenReady(
                            Part.ALLOCATION,
                            "/offers/%s/confirmation".formatted(placement.offerId()),
                            null,
                            placement.key("confirmation"),
                            Set.of());
            tally.count("confirmed");
        });
    }

    void sign(LocalDate start, LocalDate plannedKeyDate) {
        var signed = of(Set.of(Fate.CONTRACTED, Fate.HOUSED, Fate.AFTERCARE));
        Parallel.each(signed, placement -> {
            if (Contract.comesByVera(placement)) {
                Contract.report(placement, officer(placement), plannedKeyDate);
            } else {
                Contract.sign(placement, officer(placement), start, plannedKeyDate);
            }
            tally.count("signed");
        });
    }

    void handOverKeys(LocalDate day) {
        var housed = of(Set.of(Fate.HOUSED, Fate.AFTERCARE));
        Parallel.each(housed, placement -> handOverKeys(placement, day));
        Parallel.each(housed, this::awaitHoused);
    }

    void completeHandovers(LocalDate day) {
        var settled = of(Set.of(Fate.AFTERCARE));
        Parallel.each(settled, placement -> {
            aftercare.handOver(placement, day);
            tally.count("handed over");
        });
        settled.forEach(placement -> aftercare.since(placement, day));
        open.removeAll(of(Set.of(Fate.HOUSED, Fate.AFTERCARE)));
    }

    /** Three months after the handover somebody asks how it goes. */
    void lookBack(LocalDate today) {
        aftercare.lookBack(today);
    }

    private void handOverKeys(Placement placement, LocalDate day) {
        var officer = officer(placement);
        var tenancyId = officer.all(Part.HOUSING, "/tenancies?offerId=" + placement.offerId())
                .get(0)
                .path("id")
                .asText();
        officer.post(
                Part.HOUSING,
                "/tenancies/%s/key-handover".formatted(tenancyId),
                Map.of("keyDate", day),
                placement.key("keys"));
        tally.count("keys");
    }

    private void awaitHoused(Placement placement) {
        Await.until("caseflow shows case %s as HOUSED".formatted(placement.caseId()), () -> {
            var state = crew.coordinator()
                    .get(Part.CASEFLOW, "/cases/" + placement.caseId())
                    .path("state")
                    .asText();
            return Optional.of(state).filter("HOUSED"::equals);
        });
    }

    private List<Placement> of(Set<Fate> fates) {
        return open.stream()
                .filter(placement -> fates.contains(placement.person().fate()))
                .toList();
    }

    private Caller officer(Placement placement) {
        return crew.housingOfficer(placement.home().corporation());
    }
}
