package nl.weerthuis.caseflow.draft;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.missing.Missing;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.nomination.RegionDemands;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.caseflow.questionnaire.Questionnaires;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.KeptJson;

/** Finds everything that a draft still needs: what the nomination would be refused for, and what is not answered. */
@ApplicationScoped
class CheckDraft {

    private final Questionnaires questionnaires;
    private final RegionDemands demands;
    private final RegionParameters parameters;
    private final KeptJson json;
    private final Clock clock;

    CheckDraft(
            Questionnaires questionnaires,
            RegionDemands demands,
            RegionParameters parameters,
            KeptJson json,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.demands = demands;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    /** @param language as the reader asked for it */
    List<Missing> handle(DraftContent content, String language) {
        var faults = Stream.concat(
                ofNomination(content.nomination()).stream(), questionnaires.faults(content.answers()).stream());
        var open = group(content).stream()
                .flatMap(group -> questionnaires.open(group, LocalDate.now(clock), content.answers()).stream());
        return Stream.concat(faults.map(fault -> missing(fault, language)), open.map(question -> Missing.of(question)))
                .toList();
    }

    private List<Violation> ofNomination(JsonNode nomination) {
        if (nomination.has("answers")) {
            return List.of(Violation.of("/answers", "answers-beside-nomination"));
        }
        var faults = json.faults(nomination, Nomination.class);
        return faults.isEmpty() ? demands.evidence(json.judged(nomination, Nomination.class)) : faults;
    }

    /** What to look at: the group may have ages. */
    List<String> warnings(DraftContent content, String region) {
        var ready = date(content.text("readyOn"));
        var birth = date(content.nomination().path("client").path("birthDate").textValue());
        if (ready.isEmpty()
                || birth.isEmpty()
                || group(content).filter(TargetGroup.YOUTH_CARE::equals).isEmpty()) {
            return List.of();
        }
        var age = Period.between(birth.get(), ready.get()).getYears();
        return parameters.youth(region, ready.get()).includes(age) ? List.of() : List.of("youth-age-on-ready-date");
    }

    private static Missing missing(Violation fault, String language) {
        return new Missing(fault.path(), fault.code(), KeptJson.sentence(fault, language));
    }

    private static Optional<TargetGroup> group(DraftContent content) {
        return Stream.of(TargetGroup.values())
                .filter(group -> group.name().equals(content.text("targetGroup")))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
