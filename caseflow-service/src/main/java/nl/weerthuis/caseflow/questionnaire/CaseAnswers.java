package nl.weerthuis.caseflow.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.PersonalPart;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.web.KeptJson;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** What was answered about the clients, encrypted under their keys. */
@ApplicationScoped
public class CaseAnswers implements PersonalPart {

    private final AnswerRepository repository;
    private final Clients clients;
    private final CaseAccess access;
    private final KeptJson json;
    private final Clock clock;

    CaseAnswers(AnswerRepository repository, Clients clients, CaseAccess access, KeptJson json, Clock clock) {
        this.repository = repository;
        this.clients = clients;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** Beside what was answered before. */
    public void add(UUID caseId, SubjectKey key, List<Answers> given) {
        for (var answers : given) {
            var answer = new QuestionnaireAnswer(caseId, answers.questionnaire(), answers.version());
            answer.answer(json.write(answers.answers()), key);
            answer.by(access.subject(), LocalDate.now(clock), clock.instant());
            repository.persist(answer);
        }
    }

    /** Beside what was answered before. */
    void add(CaseSheet sheet, Answers given) {
        add(sheet.id(), clients.key(sheet.clientId()).orElseThrow(), List.of(given));
    }

    /** Whether the case says the same, of one questionnaire as a whole. */
    public boolean isAnswered(CaseSheet sheet, Answers given) {
        return of(sheet).stream()
                .filter(known -> known.questionnaire().equals(given.questionnaire()))
                .reduce((before, after) -> after)
                .filter(given::equals)
                .isPresent();
    }

    /** All that was answered, the last answers last. */
    public List<Answers> of(CaseSheet sheet) {
        var key = clients.key(sheet.clientId()).orElse(null);
        return repository.all(sheet.id()).stream()
                .map(answer -> new Answers(answer.code(), answer.version(), map(answer.text(key))))
                .toList();
    }

    Page<AnswerView> page(CaseSheet sheet, Paging paging) {
        var key = clients.key(sheet.clientId()).orElse(null);
        return repository
                .of(sheet.id(), paging)
                .map(answer -> new AnswerView(
                        answer.id(),
                        answer.code(),
                        answer.version(),
                        answer.answeredOn(),
                        answer.answeredBy(),
                        map(answer.text(key))));
    }

    private Map<String, String> map(String text) {
        if (text == null) {
            return null;
        }
        var answers = new LinkedHashMap<String, String>();
        json.written(text, JsonNode.class)
                .properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().textValue()));
        return answers;
    }

    @Override
    public void empty(CaseSheet sheet) {
        repository.all(sheet.id()).forEach(QuestionnaireAnswer::empty);
    }
}
