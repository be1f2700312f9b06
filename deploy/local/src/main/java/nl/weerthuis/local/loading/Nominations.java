package nl.weerthuis.local.loading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerthuis.local.api.Await;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Fate;
import nl.weerthuis.local.demonstration.Party;
import nl.weerthuis.local.demonstration.Person;
import nl.weerthuis.local.demonstration.Person.Origin.Consent;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.form.NominationFile;
import nl.weerthuis.local.form.NominationForm;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.terminal.Halt;

/** From nomination until the case can go to the table. */
final class Nominations {
    /** Of a file: the header is line 1. */
    private static final int FIRST_LINE = 2;

    private final Plan plan;
    private final Crew crew;
    private final Register register;
    private final ImportFiles files;

    Nominations(Plan plan, Crew crew, Register register, ImportFiles files) {
        this.plan = plan;
        this.crew = crew;
        this.register = register;
        this.files = files;
    }

    /** By request and by file; those of unknown origin one after the other, because their order decides. */
    void nominate(int month) {
        var people = plan.nominatedIn(month);
        Parallel.each(
                people.stream()
                        .filter(person -> !person.byFile() && !person.origin().isUnknown())
                        .toList(),
                this::nominate);
        var files = people.stream().filter(Person::byFile).collect(Collectors.groupingBy(Person::provider));
        Parallel.each(files.entrySet(), file -> importFile(month, file.getKey(), file.getValue()));
        people.stream().filter(person -> person.origin().isUnknown()).forEach(person -> {
            nominate(person);
            awaitMunicipality(person);
        });
    }

    /** The municipality that is asked says yes or no, if it has come to it. */
    void answerExceptions(int month) {
        Parallel.each(
                plan.nominatedIn(month).stream()
                        .filter(person -> person.origin().consent() == Consent.AGREED
                                || person.origin().consent() == Consent.REFUSED)
                        .toList(),
                this::answerException);
    }

    void checkCompleteness(int month) {
        Parallel.each(
                plan.nominatedIn(month).stream()
                        .filter(person -> person.fate() != Fate.NOMINATED)
                        .toList(),
                this::checkCompleteness);
    }

    void withdraw(int month) {
        Parallel.each(
                plan.nominatedIn(month).stream()
                        .filter(person -> person.fate() == Fate.WITHDRAWN)
                        .toList(),
                person -> crew.caseWorker(person.provider())
                        .post(
                                Part.CASEFLOW,
                                "/cases/%s/withdrawal".formatted(register.caseOf(person)),
                                Map.of("code", "OWN_SOLUTION"),
                                key("withdrawal", person)));
    }

    /** Waits until allocation knows where each of the month goes, as far as that can be known. */
    void awaitMunicipalities(int month) {
        Parallel.each(
                plan.nominatedIn(month).stream()
                        .filter(person -> person.fate().comesToTheTable())
                        .toList(),
                this::awaitMunicipality);
    }

    private void nominate(Person person) {
        var answer = crew.caseWorker(person.provider())
                .post(Part.CASEFLOW, "/cases", NominationForm.of(person, plan.calendar()), key("nomination", person));
        register.put(person, answer.path("id").asText());
    }

    private void importFile(int month, Party provider, List<Person> people) {
        var text = NominationFile.of(people, plan.calendar());
        var name = "aanmeldingen-%s-%02d.csv".formatted(provider.key(), month);
        files.keep(name, text);
        var worker = crew.caseWorker(provider);
        var report = worker.postFile(Part.CASEFLOW, "/cases/imports", text, "demo-" + name, "text/csv");
        if (report.path("rejected").asInt() > 0) {
            throw new Halt(Halt.FAILED, "caseflow rejects lines of %s: %s".formatted(name, report.path("faults")));
        }
        for (var line : report.path("cases")) {
            int place = line.path("line").asInt() - FIRST_LINE;
            register.put(people.get(place), line.path("caseId").asText());
        }
    }

    private void answerException(Person person) {
        boolean agreed = person.origin().consent() == Consent.AGREED;
        crew.consultant(person.origin().requested())
                .postWhenReady(
                        Part.ALLOCATION,
                        "/municipality-assignments/%s/agreement".formatted(register.caseOf(person)),
                        Map.of("agreed", agreed, "motivation", agreed ? "Akkoord." : "Hier is geen plek."),
                        key("exception", person),
                        Set.of());
    }

    private void checkCompleteness(Person person) {
        boolean complete = person.fate() != Fate.INCOMPLETE;
        crew.coordinator()
                .post(
                        Part.CASEFLOW,
                        "/cases/%s/completeness-checks".formatted(register.caseOf(person)),
                        Map.of("complete", complete, "missing", complete ? List.of() : List.of("CONSENT", "RESIDENCE")),
                        key("completeness", person));
    }

    private void awaitMunicipality(Person person) {
        var caseId = register.caseOf(person);
        Await.until("caseflow shows the municipality of case " + caseId, () -> {
            var course =
                    crew.coordinator().get(Part.CASEFLOW, "/cases/" + caseId).path("course");
            return Optional.of(course.path("assignedMunicipality").asText("")).filter(code -> !code.isEmpty());
        });
    }

    private static String key(String deed, Person person) {
        return "demo-%s-%d".formatted(deed, person.number());
    }
}
