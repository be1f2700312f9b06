package nl.weerthuis.caseflow.precondition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of evidence: that it was seen, never the document, and never a medical one (domain notes, 3.5). */
@Schema(name = "PreconditionEvidenceKind", description = "Kind of evidence (Dutch: soort bewijsstuk)")
public enum EvidenceKind {
    INCOME_STATEMENT,
    BENEFIT_DECISION,
    DEBT_ARRANGEMENT,
    IDENTITY_DOCUMENT,
    RESIDENCE_DOCUMENT,
    SEEKER_REGISTRATION,
    LANDLORD_STATEMENT,
    SUPPORT_DECISION,
    SUPPORT_PLAN,
    ACTIVITY_AGREEMENT,
    SIGNED_FORM,
    OTHER
}
