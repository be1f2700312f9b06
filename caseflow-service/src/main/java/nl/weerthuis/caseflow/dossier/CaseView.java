package nl.weerthuis.caseflow.dossier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as one kind of reader sees it. */
@Schema(
        anyOf = {ProviderCaseView.class, CoordinatorCaseView.class, MunicipalityCaseView.class, ControlCaseView.class},
        description = "A case, with the fields that this reader may see (Dutch: dossier)")
public sealed interface CaseView permits ProviderCaseView, CoordinatorCaseView, MunicipalityCaseView, ControlCaseView {

    int version();
}
