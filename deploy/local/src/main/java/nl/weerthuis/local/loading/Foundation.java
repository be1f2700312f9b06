package nl.weerthuis.local.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Halt;

/** What must stand before the first case: parties, populations, agreement, parameters, targets and capacities. */
public final class Foundation {
    static final String REGION = "flevoland";

    /** In eurocents a month, as of 2026; the sources of two of them were cut off. */
    private static final Map<String, Integer> RENT_LIMITS = Map.of(
            "QUALITY_DISCOUNT", 49_820,
            "RENT_CAP_SMALL", 71_300,
            "RENT_CAP_LARGE", 76_400,
            "SOCIAL_LIMIT", 93_293);

    private static final List<String> UNSURE = List.of("RENT_CAP_SMALL", "RENT_CAP_LARGE");
    private static final String POPULATIONS = "contracts/reference/cbs-gemeenten/inwoners-2021.csv";
    private static final int MAX_OFFERS = 2;
    private static final int ANSWER_DAYS = 10;

    private final Plan plan;
    private final Path root;
    private final Caller coordinator;

    public Foundation(Plan plan, Path root, Crew crew) {
        this.plan = plan;
        this.root = root;
        this.coordinator = crew.coordinator();
    }

    /** Whether somebody laid it before. */
    boolean isLaid() {
        return !coordinator.all(Part.ALLOCATION, "/agreements").isEmpty();
    }

    public void lay() {
        Parallel.each(plan.parties().all(), this::register);
        var populations = coordinator.postFile(
                Part.ALLOCATION, "/population-sets", populations(), "demo-populations", "text/csv");
        adopt(populations.path("id").asText());
        setParameters();
        Parallel.each(plan.parties().of("CORPORATION"), this::setTargets);
        setCapacity("BU00340101", 2);
        setCapacity("BU09950101", 12);
    }

    private void register(Party party) {
        var body = new HashMap<String, Object>();
        body.put("id", party.id());
        body.put("kind", party.kind());
        body.put("name", party.name());
        body.put("kvkNumber", party.kvkNumber());
        body.put("municipalityCodes", party.municipalityCodes());
        body.put("signatory", party.signatory());
        coordinator.post(Part.ALLOCATION, "/organisations", body, "demo-organisation-" + party.key());
    }

    private void adopt(String populationSetId) {
        var start = plan.calendar().first(0);
        var body = Map.of(
                "region", REGION,
                "version", 1,
                "validFrom", LocalDate.of(start.getYear(), 1, 1),
                "validUntil", LocalDate.of(start.getYear() + 1, 12, 31),
                "municipalityCodes", plan.parties().named("regio").municipalityCodes(),
                "partyIds", plan.parties().all().stream().map(Party::id).toList(),
                "targetGroups", List.of("SHELTERED_LIVING", "HOMELESS_SHELTER", "WOMENS_SHELTER", "YOUTH_CARE"),
                "populationSetId", populationSetId,
                "rules",
                        Map.of(
                                "maxOffers", MAX_OFFERS,
                                "answerDays", ANSWER_DAYS,
                                "quorumKinds", List.of("PROVIDER", "CORPORATION", "MUNICIPALITY")));
        coordinator.post(Part.ALLOCATION, "/agreements", body, "demo-agreement");
    }

    private void setParameters() {
        var values = new HashMap<String, Object>(RENT_LIMITS);
        values.put("PERSONS_PER_ROOM", 2);
        // A real region waits a day, so that the moment of telling points at nobody; here somebody wants to see it.
        values.put("REALISATION_RELEASE", "IMMEDIATE");
        var body = Map.of(
                "region", REGION,
                "validFrom", LocalDate.of(plan.calendar().first(0).getYear(), 1, 1),
                "source", "Demonstratie; huurgrenzen 2026",
                "parameters", values,
                "toBeConfirmed", UNSURE);
        coordinator.post(Part.ALLOCATION, "/parameters", body, "demo-parameters");
    }

    /** Some numbers are not agreed upon yet, as in life. */
    private void setTargets(Party corporation) {
        for (var period : periods()) {
            for (var municipality : corporation.municipalityCodes()) {
                var body = new HashMap<String, Object>();
                body.put("municipalityCode", municipality);
                body.put("corporationId", corporation.id());
                body.put("period", period);
                boolean unknown = corporation.key().equals("flevohof");
                body.put("status", unknown ? "UNKNOWN" : "ESTABLISHED");
                body.put("number", unknown ? null : municipality.equals("0034") ? 20 : 8);
                // Only the first has an opening of its own; after that it is carried over.
                if (corporation.key().equals("dijkzicht")
                        && period.equals(periods().get(0))) {
                    body.put("openingBalance", 3);
                }
                coordinator.post(
                        Part.HOUSING,
                        "/targets",
                        body,
                        "demo-target-%s-%s-%s".formatted(corporation.key(), municipality, period));
            }
        }
    }

    /** The half-years that the demonstration runs through. */
    private List<String> periods() {
        var periods = new TreeSet<String>();
        for (int month = 0; month <= Calendar.NOW; month++) {
            var day = plan.calendar().first(month);
            periods.add("%d-H%d".formatted(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2));
        }
        return List.copyOf(periods);
    }

    private void setCapacity(String neighbourhood, int limit) {
        var body = Map.of(
                "neighbourhoodCode",
                neighbourhood,
                "limit",
                limit,
                "periodMonths",
                12,
                "validFrom",
                LocalDate.of(plan.calendar().first(0).getYear(), 1, 1));
        coordinator.post(Part.HOUSING, "/capacities", body, "demo-capacity-" + neighbourhood);
    }

    private String populations() {
        try {
            return Files.readString(root.resolve(POPULATIONS));
        } catch (IOException failure) {
            throw new Halt(
                    Halt.FAILED, "The populations %s cannot be read: %s.".formatted(POPULATIONS, failure), failure);
        }
    }
}
