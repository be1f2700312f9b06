package nl.weerthuis.caseflow.information;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.PersonalPart;

/** What the table still waits for, for the features that must not go on without it. */
@ApplicationScoped
public class InformationRequests implements PersonalPart {

    /** A question that was not answered yet; its words are for those who open it. */
    public record Awaited(UUID id, LocalDate dueOn) {}

    private final InformationRepository requests;

    InformationRequests(InformationRepository requests) {
        this.requests = requests;
    }

    /** Of a case that was seen before; the most urgent first. */
    public List<Awaited> awaited(UUID caseId) {
        return requests.open(caseId).stream()
                .map(request -> new Awaited(request.id(), request.dueOn()))
                .toList();
    }

    @Override
    public void empty(CaseSheet sheet) {
        requests.all(sheet.id()).forEach(InformationRequest::empty);
    }
}
