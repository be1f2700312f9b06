package nl.weerthuis.local.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.form.DwellingForm;
import nl.weerthuis.local.process.Part;

/** The second half: a dwelling, the offer, the answer, the contract, the keys. */
final class ToTheKeys {
    private static final String FORM = "FLIP";

    private final Crew crew;
    private final Story story;
    private final Walker walker;
    private final String caseId;
    private final Caller coordinator;

    ToTheKeys(Crew crew, Story story, Walker walker, String caseId) {
        this.crew = crew;
        this.story = story;
        this.walker = walker;
        this.caseId = caseId;
        this.coordinator = crew.coordinator();
    }

    /** @return the offer that led to the keys */
    String walk() {
        var home = walker.home(coordinator
                .get(Part.CASEFLOW, "/cases/" + caseId)
                .path("course")
                .path("assignedMunicipality")
                .asText());
        var officer = crew.housingOfficer(home.corporation());
        var dwellingId = announce(home, officer);
        var offerId = offer(propose(dwellingId));
        meet(offerId, officer);
        accept(offerId);
        sign(offerId, officer);
        return offerId;
    }

    private String announce(Home home, Caller officer) {
        var dwelling = officer.post(Part.HOUSING, "/dwellings", DwellingForm.of(home), walker.key("dwelling"));
        var dwellingId = dwelling.path("id").asText();
        officer.post(
                Part.HOUSING,
                "/dwellings/%s/vacancies".formatted(dwellingId),
                Map.of("rentCents", home.rentCents(), "availableOn", walker.today()),
                walker.key("vacancy"));
        story.tell(
                "%s of %s reports a dwelling that becomes free"
                        .formatted(officer.name(), home.corporation().name()),
                "POST housing /v1/dwellings, POST housing /v1/dwellings/%s/vacancies".formatted(dwellingId));
        return dwellingId;
    }

    private String propose(String dwellingId) {
        var path = "/cases/%s/eligible-dwellings".formatted(caseId);
        Await.until(
                "allocation finds dwelling %s fit".formatted(dwellingId),
                () -> coordinator.all(Part.ALLOCATION, path).stream()
                        .filter(dwelling -> dwelling.path("dwellingId").asText().equals(dwellingId))
                        .filter(dwelling -> dwelling.path("fits").asBoolean())
                        .findFirst());
        var proposal = coordinator.post(
                Part.ALLOCATION,
                "/proposals",
                Map.of("caseId", caseId, "dwellingId", dwellingId),
                walker.key("proposal"));
        story.tell(
                "no rule says no, and %s proposes it".formatted(coordinator.name()),
                "GET allocation /v1%s, POST allocation /v1/proposals".formatted(path));
        return proposal.path("id").asText();
    }

    private String offer(String proposalId) {
        var offer = coordinator.post(
                Part.ALLOCATION,
                "/offers",
                Map.of("proposalId", proposalId, "contractForm", FORM),
                walker.key("offer"));
        var offerId = offer.path("id").asText();
        var made = awaitOffer(offerId, Set.of("MADE"));
        story.tell(
                "the home is offered; housing holds it until somebody answers, by %s"
                        .formatted(made.path("answerBy").asText()),
                "POST allocation /v1/offers; events offer-requested, dwelling-reserved, case-offered");
        return offerId;
    }

    /** The corporation knows no case: the offer's introduction opens a name, for as long as it lives. */
    private void meet(String offerId, Caller officer) {
        var introduction = Await.until("allocation introduces the person of offer " + offerId, () -> {
            var answer = officer.tryGet(Part.ALLOCATION, "/offers/%s/introduction".formatted(offerId));
            return Optional.of(answer.body().path("introductionId").asText("")).filter(id -> !id.isEmpty());
        });
        var person = Await.until("caseflow honours introduction " + introduction, () -> {
            var answer = officer.tryGet(Part.CASEFLOW, "/introductions/" + introduction);
            return Optional.of(answer.body()).filter(body -> answer.isSuccess());
        });
        officer.post(
                Part.HOUSING,
                "/reservations/%s/viewing".formatted(offerId),
                Map.of("at", Calendar.morning(walker.today().plusDays(1)).toString()),
                walker.key("viewing"));
        story.tell(
                "%s may know now who comes to see it: %s, household of %d"
                        .formatted(
                                officer.name(),
                                person.path("name").path("givenNames").asText(),
                                person.path("householdSize").asInt()),
                "GET allocation /v1/offers/%s/introduction, GET caseflow /v1/introductions/%s, POST housing /v1/reservations/%1$s/viewing"
                        .formatted(offerId, introduction));
    }

    private void accept(String offerId) {
        awaitOffer(offerId, Set.of("VIEWING_PLANNED"));
        var worker = crew.caseWorker(walker.provider());
        worker.post(Part.ALLOCATION, "/offers/%s/acceptance".formatted(offerId), null, walker.key("acceptance"));
        coordinator.post(
                Part.ALLOCATION, "/offers/%s/confirmation".formatted(offerId), null, walker.key("confirmation"));
        story.tell(
                "Sam says yes, and %s confirms: income, debts, papers and support plan are settled"
                        .formatted(coordinator.name()),
                "POST allocation /v1/offers/%s/acceptance, POST allocation /v1/offers/%1$s/confirmation"
                        .formatted(offerId));
    }

    private void sign(String offerId, Caller officer) {
        var terms = new HashMap<String, Object>();
        terms.put("offerId", offerId);
        terms.put("contractForm", FORM);
        terms.put("startOn", walker.today());
        terms.put("plannedKeyDate", walker.today());
        terms.put("flipReviewOn", walker.today().plusYears(1));
        var tenancy = officer.postWhenReady(
                Part.HOUSING, "/tenancies", terms, walker.key("tenancy"), Set.of("reservation-not-confirmed"));
        var tenancyId = tenancy.path("id").asText();
        story.tell("the contract is signed, in the provider's name for a year (omklap)", "POST housing /v1/tenancies");
        officer.post(
                Part.HOUSING,
                "/tenancies/%s/key-handover".formatted(tenancyId),
                Map.of("keyDate", walker.today()),
                walker.key("keys"));
        awaitOffer(offerId, Set.of("HOUSED"));
        story.tell("the keys", "POST housing /v1/tenancies/%s/key-handover".formatted(tenancyId));
    }

    private JsonNode awaitOffer(String offerId, Set<String> statuses) {
        return Await.until("allocation shows offer %s as %s".formatted(offerId, statuses), () -> {
            var offer = coordinator.get(Part.ALLOCATION, "/offers/" + offerId);
            return Optional.of(offer)
                    .filter(now -> statuses.contains(now.path("status").asText()));
        });
    }
}
