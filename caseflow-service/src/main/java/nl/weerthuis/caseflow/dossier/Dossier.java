package nl.weerthuis.caseflow.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.origin.OriginView;
import nl.weerthuis.caseflow.parameter.AgeSpan;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.profile.DwellingNeeds.Need;
import nl.weerthuis.caseflow.support.Support;

/**
 * Everything that is known of one case; a view shows each reader their part.
 *
 * @param clientReference null once erased
 * @param client empty once erased
 * @param youth ages of the youth of the agreement, as the region has set them
 */
public record Dossier(
        CaseSheet sheet,
        String clientReference,
        Optional<Identity> client,
        OriginView origin,
        Need need,
        List<PreconditionView> preconditions,
        Optional<Support> support,
        List<ConsentStatement> consents,
        AgeSpan youth) {

    /** For an answer that is kept for a repeated request: the provider's own reference, and nothing about the person. */
    public Dossier withoutSecrets() {
        return new Dossier(
                sheet,
                clientReference,
                Optional.empty(),
                origin.withoutMotivation(),
                need,
                preconditions.stream().map(PreconditionView::withoutReason).toList(),
                support.map(Support::withoutIndication),
                consents,
                youth);
    }

    /** What somebody should look at; no reason to refuse. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (isYouthOfAnotherAge()) {
            warnings.add("youth-age-on-ready-date");
        }
        if (supportStartsAfterKeys()) {
            warnings.add("support-after-keys");
        }
        return warnings;
    }

    private boolean isYouthOfAnotherAge() {
        return sheet.targetGroup() == TargetGroup.YOUTH_CARE
                && client.map(person -> person.ageOn(sheet.readyOn()))
                        .filter(age -> !youth.includes(age))
                        .isPresent();
    }

    private boolean supportStartsAfterKeys() {
        var keys = sheet.course().plannedKeyDate();
        return keys != null && support.filter(s -> s.startOn().isAfter(keys)).isPresent();
    }
}
