package nl.weerthuis.caseflow.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of parties. */
@Schema(description = "Kind of party (Dutch: zorgaanbieder, woningcorporatie, gemeente, regio, landelijk)")
public enum OrganisationKind {
    PROVIDER,
    CORPORATION,
    MUNICIPALITY,
    REGION,
    NATIONAL
}
