package nl.weerthuis.faults.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.form.DwellingForm;
import nl.weerthuis.local.process.Part;

/** What is asked about a dwelling and its offer up to the keys, each with the evidence that it was done. */
final class HomeDeeds {
    private static final String FORM = "FLIP";

    private final Newcomer newcomer;
    private final Asker asker;

    HomeDeeds(Newcomer newcomer, Plan plan) {
        this.newcomer = newcomer;
        this.asker = new Asker(newcomer, plan.parties());
    }

    Command register(Home home) {
        return asker.asOfficer(
                home,
                "register",
                "/dwellings",
                DwellingForm.of(home),
                Set.of(),
                Evidence.of("select count(*) from housing.dwelling where corporation_reference = ?", home.reference()));
    }

    Command announce(Home home, String dwellingId) {
        return asker.asOfficer(
                home,
                "announce",
                "/dwellings/%s/vacancies".formatted(dwellingId),
                Map.of("rentCents", home.rentCents(), "availableOn", newcomer.today()),
                Set.of(),
                Evidence.of("select count(*) from housing.vacancy where dwelling_id = ?", UUID.fromString(dwellingId)));
    }

    Command propose(String caseId, String dwellingId) {
        return asker.asCoordinator(
                Part.ALLOCATION,
                "propose",
                "/proposals",
                Map.of("caseId", caseId, "dwellingId", dwellingId),
                Set.of("dwelling-does-not-fit"),
                Evidence.of(
                        "select count(*) from allocation.proposal where dwelling_id = ?", UUID.fromString(dwellingId)));
    }

    Command offer(String proposalId) {
        return asker.asCoordinator(
                Part.ALLOCATION,
                "offer",
                "/offers",
                Map.of("proposalId", proposalId, "contractForm", FORM),
                Set.of(),
                Evidence.of(
                        "select count(*) from allocation.offer where proposal_id = ?", UUID.fromString(proposalId)));
    }

    Command view(Home home, String offerId) {
        return asker.asOfficer(
                home,
                "viewing",
                "/reservations/%s/viewing".formatted(offerId),
                Map.of("at", Calendar.morning(newcomer.today().plusDays(1)).toString()),
                Set.of(),
                events("housing", "viewing-planned", offerId));
    }

    Command reject(Home home, String offerId) {
        return asker.asOfficer(
                home,
                "reject",
                "/reservations/%s/candidate-rejection".formatted(offerId),
                Map.of("code", "OTHER"),
                Set.of(),
                events("housing", "candidate-rejected", offerId));
    }

    Command accept(String offerId) {
        return asker.asProvider(
                Part.ALLOCATION,
                "accept",
                "/offers/%s/acceptance".formatted(offerId),
                null,
                events("allocation", "offer-accepted", offerId));
    }

    Command refuse(String offerId) {
        return asker.asProvider(
                Part.ALLOCATION,
                "refuse",
                "/offers/%s/refusal".formatted(offerId),
                Map.of("code", "SURROUNDINGS"),
                Evidence.of(
                        "select count(*) from allocation.offer where id = ? and status = 'REFUSED'",
                        UUID.fromString(offerId)));
    }

    Command confirm(String offerId) {
        return asker.asCoordinator(
                Part.ALLOCATION,
                "confirm",
                "/offers/%s/confirmation".formatted(offerId),
                null,
                Set.of(),
                events("allocation", "offer-confirmed", offerId));
    }

    Command sign(Home home, String offerId) {
        var terms = new HashMap<String, Object>();
        terms.put("offerId", offerId);
        terms.put("contractForm", FORM);
        terms.put("startOn", newcomer.today());
        terms.put("plannedKeyDate", newcomer.today());
        terms.put("flipReviewOn", newcomer.today().plusYears(1));
        return asker.asOfficer(
                home,
                "sign",
                "/tenancies",
                terms,
                Set.of("reservation-not-confirmed"),
                Evidence.of("select count(*) from housing.tenancy where offer_id = ?", UUID.fromString(offerId)));
    }

    Command handOverKeys(Home home, String tenancyId) {
        return asker.asOfficer(
                home,
                "keys",
                "/tenancies/%s/key-handover".formatted(tenancyId),
                Map.of("keyDate", newcomer.today()),
                Set.of(),
                Evidence.of(
                        "select count(*) from housing.tenancy where id = ? and key_date is not null",
                        UUID.fromString(tenancyId)));
    }

    /** Facts of this type about the subject, in the journal of the service that states them. */
    private static Evidence events(String service, String type, String subject) {
        return Evidence.of(
                "select count(*) from %s.outbox where type = ? and subject = ?".formatted(service),
                "nl.weerthuis.%s.v1".formatted(type),
                UUID.fromString(subject));
    }
}
