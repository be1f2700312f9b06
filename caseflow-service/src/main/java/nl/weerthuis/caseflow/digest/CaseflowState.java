package nl.weerthuis.caseflow.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.digest.DigestedState;

/** Cases and clients; of what is encrypted only that it belongs to somebody. */
@ApplicationScoped
class CaseflowState implements DigestedState {

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of(
                        "clients",
                        "client",
                        "family_name",
                        "prefix",
                        "given_names",
                        "birth_date",
                        "bsn",
                        "contact",
                        "bsn_index",
                        "bsn_region_index",
                        "person_region_index",
                        "registered_at"),
                Kind.of("erasures", "erasure", "erased_at", "erased_by"),
                Kind.of(
                        "cases",
                        "case_file",
                        "version",
                        "client_reference",
                        "own_reference",
                        "reference_index",
                        "changed_at"),
                Kind.of("case-changes", "case_change", "id", "changed_at"),
                Kind.of("origins", "origin_finding", "motivation"),
                Kind.of("search-profiles", "search_profile"),
                Kind.of("preconditions", "precondition", "id", "reason"),
                Kind.of("support-arrangements", "support_arrangement", "indication_number"),
                Kind.of("residence-histories", "residence_history", "periods"),
                Kind.of("origin-disputes", "origin_dispute", "id", "version"),
                Kind.of("financial-responsibilities", "financial_responsibility"),
                Kind.of("handovers", "handover", "version"),
                Kind.of("scaling-proposals", "scaling_proposal", "id", "version"),
                Kind.of("consents", "consent", "id"),
                Kind.of("consent-changes", "consent_change", "id", "stated_at"),
                Kind.of("correction-requests", "correction_request", "id", "version", "wish", "reason"),
                Kind.of("legal-holds", "legal_hold", "id", "version"),
                Kind.of("erasure-requests", "erasure_request", "id", "version", "explanation"),
                Kind.of("erasure-proofs", "erasure_proof", "erased_at", "digest"),
                Kind.of("retention-rules", "retention_rule", "id", "set_at"),
                Kind.of("introductions", "introduction"),
                Kind.of("conflicts", "conflict", "id", "listed_at", "lifted_at", "lifting_reason"),
                Kind.of("aftercare-moments", "aftercare_moment", "id"),
                Kind.of("terms", "case_term", "id", "number"),
                Kind.of("holds", "case_hold", "id"),
                Kind.of("planned-moments", "planned_moment", "id"),
                Kind.of("signals", "signal", "id"),
                Kind.of("warnings", "warning", "id"),
                Kind.of("return-guarantees", "return_guarantee"),
                Kind.of("bottlenecks", "bottleneck", "id", "version"),
                Kind.of("bottleneck-cases", "bottleneck_case", "bottleneck_id"),
                Kind.of("region-parameters", "region_parameter"),
                Kind.of("assignments", "assignment", "id", "assigned_at", "ended_at"),
                Kind.of("substitutions", "substitution", "id", "arranged_at"),
                Kind.of(
                        "saved-searches",
                        "saved_search",
                        "id",
                        "version",
                        "name",
                        "master_key",
                        "changed_at",
                        "removed_at"),
                Kind.of(
                        "break-glasses",
                        "break_glass",
                        "id",
                        "version",
                        "explanation",
                        "opened_at",
                        "until",
                        "confirm_by",
                        "decided_at"),
                Kind.of("expectations", "expectation", "version", "reference", "reference_index", "changed_at"),
                Kind.of("drafts", "draft", "version", "content", "opened_at", "changed_at"),
                Kind.of("provider-transfers", "provider_transfer", "id", "version", "offered_at", "ended_at"),
                Kind.of("questionnaires", "questionnaire"),
                Kind.of("questionnaire-answers", "questionnaire_answer", "id", "answers", "answered_at"),
                Kind.of("provider-changes", "provider_change", "id", "changed_at"),
                Kind.of(
                        "webhooks",
                        "webhook",
                        "version",
                        "secret",
                        "old_secret",
                        "old_until",
                        "master_key",
                        "registered_at",
                        "stopped_at"),
                Kind.of("imports", "nomination_import", "version", "received_at", "confirmed_at", "finished_at"),
                Kind.of("import-lines", "nomination_import_line", "content", "master_key"),
                Kind.of("organisations", "organisation"));
    }
}
