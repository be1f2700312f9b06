package nl.weerthuis.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Writes down what became of a request, as FHIR says it. */
@ApplicationScoped
class Outcomes {

    private final FhirContext context;

    Outcomes(FhirContext context) {
        this.context = context;
    }

    String of(List<Issue> issues, Locale language, Notation notation) {
        var outcome = new OperationOutcome();
        for (var issue : issues) {
            var one = outcome.addIssue()
                    .setSeverity(
                            issue.severity() == Issue.Severity.ERROR ? IssueSeverity.ERROR : IssueSeverity.INFORMATION)
                    .setCode(IssueType.valueOf(issue.kind().name()));
            one.getDetails().setText(Sentences.of(issue, language));
            one.getDetails().addCoding().setSystem(Urls.PROBLEM).setCode(issue.code());
            if (!issue.place().isEmpty()) {
                one.addExpression(issue.place());
            }
        }
        return notation.parser(context).encodeResourceToString(outcome);
    }
}
