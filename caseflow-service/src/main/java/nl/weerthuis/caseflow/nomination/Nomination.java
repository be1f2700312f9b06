package nl.weerthuis.caseflow.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.caseflow.date.WithinYears;
import nl.weerthuis.caseflow.origin.Origin;
import nl.weerthuis.caseflow.precondition.Assessment;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.profile.SearchProfile;
import nl.weerthuis.caseflow.questionnaire.Answers;
import nl.weerthuis.caseflow.support.Support;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider says of a client who is ready for a home. One shape for JSON and for a line of a file. */
@Schema(description = "Nomination of a client (Dutch: aanmelding, voordracht)")
public record Nomination(
        @NotBlank
        @Size(max = 64)
        @Schema(description = "The provider's own key of this client, no name (Dutch: cliëntreferentie)")
        String clientReference,

        @NotNull @Valid Identity client,

        @NotNull TargetGroup targetGroup,

        @NotNull @Valid FacilityKind facilityKind,

        @NotNull
        @WithinYears(before = 5, after = 3)
        @Schema(description = "Ready for outflow on (Dutch: uitstroomgereed)")
        LocalDate readyOn,

        @NotInFuture
        @WithinYears(before = 20, after = 0)
        @Schema(description = "Waiting since, if it was before (Dutch: wachtend sinds)")
        LocalDate waitingSince,

        @NotNull @Valid Household household,

        @NotNull @Valid Origin origin,

        @NotNull @Valid SearchProfile searchProfile,

        @Size(max = 10)
        @Schema(description = "How preconditions stand; what is not named is open (Dutch: randvoorwaarden)")
        List<@NotNull @Valid Assessment> preconditions,

        @Valid Support supportArrangement,

        @Size(max = 10) @Schema(description = "What the client agreed to (Dutch: toestemmingen)")
        List<@NotNull @Valid ConsentStatement> consents,

        @Size(max = 20)
        @Schema(description = "Answers to the questionnaires of the group (Dutch: ingevulde vragenlijsten)")
        List<@NotNull @Valid Answers> answers) {

    public Nomination {
        preconditions = preconditions == null ? List.of() : new ArrayList<>(preconditions);
        consents = consents == null ? List.of() : new ArrayList<>(consents);
        answers = answers == null ? List.of() : new ArrayList<>(answers);
        var twice = new ArrayList<Violation>();
        twice.addAll(twice("/preconditions", preconditions, Assessment::code));
        twice.addAll(twice(
                "/consents",
                consents,
                consent -> consent.partyKind() + " " + consent.scope() + " " + consent.organisationId()));
        twice.addAll(twice("/answers", answers, Answers::questionnaire));
        if (!twice.isEmpty()) {
            throw Problem.invalid(twice);
        }
    }

    /** The same with answers that were given beside it; of two about one questionnaire the last counts. */
    public Nomination answering(List<Answers> given) {
        var last = new LinkedHashMap<String, Answers>();
        given.forEach(one -> last.put(one.questionnaire(), one));
        return new Nomination(
                clientReference,
                client,
                targetGroup,
                facilityKind,
                readyOn,
                waitingSince,
                household,
                origin,
                searchProfile,
                preconditions,
                supportArrangement,
                consents,
                List.copyOf(last.values()));
    }

    private static <T> List<Violation> twice(String path, List<T> items, Function<T, Object> key) {
        var seen = new HashSet<>();
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null && !seen.add(key.apply(items.get(i)))) {
                faults.add(Violation.of("%s/%d".formatted(path, i), "given-twice"));
            }
        }
        return faults;
    }

    @Override
    public String toString() {
        return "Nomination[hidden]";
    }
}
