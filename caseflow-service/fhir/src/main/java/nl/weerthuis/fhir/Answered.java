package nl.weerthuis.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Reads what was answered to one questionnaire: codes and dates, never a text of somebody's own. */
final class Answered {

    private static final Pattern ADDRESS =
            Pattern.compile(Pattern.quote(Urls.QUESTIONNAIRE) + "([A-Z][A-Z0-9_]{0,59})\\|([0-9]{1,6})");
    private static final Set<QuestionnaireResponseStatus> DONE =
            Set.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    private final Findings findings;
    private final Places places;

    Answered(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void read(QuestionnaireResponse response, String path, ObjectNode nomination) {
        var address = ADDRESS.matcher(response.hasQuestionnaire() ? response.getQuestionnaire() : "");
        if (!address.matches()) {
            findings.fault(Issue.Kind.VALUE, "questionnaire-address", path + ".questionnaire", Urls.QUESTIONNAIRE);
            return;
        }
        if (!DONE.contains(response.getStatus())) {
            findings.fault(Issue.Kind.BUSINESSRULE, "response-completed", path + ".status");
        }
        var all = nomination.withArrayProperty("answers");
        var pointer = "/answers/" + address.group(1);
        places.put("/answers/" + all.size(), path);
        places.put(pointer, path);
        var given = all.addObject()
                .put("questionnaire", address.group(1))
                .put("version", Integer.valueOf(address.group(2)))
                .putObject("answers");
        for (int i = 0; i < response.getItem().size(); i++) {
            item(response.getItem().get(i), "%s.item[%d]".formatted(path, i), pointer, given);
        }
    }

    private void item(QuestionnaireResponseItemComponent item, String path, String pointer, ObjectNode given) {
        if (!item.hasLinkId() || !Findings.isName(item.getLinkId())) {
            findings.fault(Issue.Kind.REQUIRED, "required", path + ".linkId");
        } else if (given.has(item.getLinkId())) {
            findings.fault(Issue.Kind.STRUCTURE, "given-twice", path);
        } else if (item.hasItem() || item.getAnswer().size() != 1) {
            findings.fault(Issue.Kind.STRUCTURE, "one-answer", path);
        } else {
            places.put(pointer + "/" + item.getLinkId(), path);
            value(item.getAnswerFirstRep().getValue())
                    .ifPresentOrElse(
                            value -> given.put(item.getLinkId(), value),
                            () -> findings.fault(Issue.Kind.VALUE, "code-or-date", path + ".answer"));
        }
    }

    private static Optional<String> value(Type value) {
        if (value instanceof Coding coding) {
            return Optional.ofNullable(coding.getCode());
        }
        return value instanceof DateType || value instanceof StringType
                ? Optional.ofNullable(value.primitiveValue())
                : Optional.empty();
    }
}
