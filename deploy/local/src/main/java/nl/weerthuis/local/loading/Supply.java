package nl.weerthuis.local.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Home.Delivery;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.form.DwellingForm;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Halt;

/** The dwellings, in each of the three ways in which corporations report them. */
final class Supply {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plan plan;
    private final Crew crew;
    private final Register register;
    private final ImportFiles files;

    Supply(Plan plan, Crew crew, Register register, ImportFiles files) {
        this.plan = plan;
        this.crew = crew;
        this.register = register;
        this.files = files;
    }

    /** All dwellings that are not reported as VERA messages: those come when something happens to them. */
    void registerAll() {
        Parallel.each(of(Delivery.REQUEST), this::register);
        Parallel.each(plan.parties().of("CORPORATION"), this::importFile);
        Parallel.each(
                of(Delivery.VERA).stream().filter(home -> home.month() < 0).toList(), this::sendVera);
    }

    /** What becomes free in this month. */
    void announce(int month) {
        Parallel.each(plan.freeIn(month), home -> {
            if (home.delivery() == Delivery.VERA) {
                sendVera(home);
            } else {
                announce(home);
            }
        });
    }

    private void register(Home home) {
        var answer = crew.housingOfficer(home.corporation())
                .post(Part.HOUSING, "/dwellings", DwellingForm.of(home), "demo-dwelling-" + home.number());
        register.put(home, answer.path("id").asText());
    }

    private void importFile(Party corporation) {
        var homes = of(Delivery.FILE).stream()
                .filter(home -> home.corporation().equals(corporation))
                .toList();
        if (homes.isEmpty()) {
            return;
        }
        var text = DwellingForm.csv(homes);
        files.keep("woningen-%s.csv".formatted(corporation.key()), text);
        var report = crew.housingOfficer(corporation)
                .postFile(Part.HOUSING, "/dwellings/imports", text, "demo-dwellings-" + corporation.key(), "text/csv");
        keep(homes, report);
    }

    private void announce(Home home) {
        crew.housingOfficer(home.corporation())
                .post(
                        Part.HOUSING,
                        "/dwellings/%s/vacancies".formatted(register.dwellingOf(home)),
                        Map.of("rentCents", home.rentCents(), "availableOn", home.availableOn()),
                        "demo-vacancy-" + home.number());
    }

    private void sendVera(Home home) {
        var text = text(DwellingForm.vera(home));
        files.keep("vera-%s.json".formatted(home.reference()), text);
        var report = crew.housingOfficer(home.corporation())
                .postFile(Part.HOUSING, "/vera/eenheden", text, "demo-vera-" + home.number(), "application/json");
        keep(List.of(home), report);
    }

    private void keep(List<Home> homes, JsonNode report) {
        if (report.path("rejected").asInt() > 0) {
            throw new Halt(
                    Halt.FAILED, "housing rejects dwellings of a delivery: %s".formatted(report.path("results")));
        }
        for (var result : report.path("results")) {
            homes.stream()
                    .filter(home ->
                            home.reference().equals(result.path("idExtern").asText()))
                    .forEach(
                            home -> register.put(home, result.path("dwellingId").asText()));
        }
    }

    private List<Home> of(Delivery delivery) {
        return plan.homes().stream().filter(home -> home.delivery() == delivery).toList();
    }

    private static String text(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(new LinkedHashMap<>(message));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
