package nl.weerthuis.allocation.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.digest.DigestedState;

/** Agreement, shares, table and offers; the sealed references differ from seal to seal. */
@ApplicationScoped
class AllocationState implements DigestedState {

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("organisations", "organisation", "version", "registered_at"),
                Kind.of("agreements", "agreement", "version", "adopted_at"),
                Kind.of("parameters", "parameter"),
                Kind.of("cases", "case_file", "table_decided_at"),
                Kind.of("conflicts", "case_conflict"),
                Kind.of("access-withdrawals", "access_withdrawal", "id", "version", "withdrawn_at"),
                Kind.of("preconditions", "case_precondition"),
                Kind.of("consents", "case_consent"),
                Kind.of(
                        "municipality-assignments",
                        "municipality_assignment",
                        "version",
                        "motivation",
                        "sealed_motivation",
                        "master_key"),
                Kind.of("fair-shares", "fair_share_account"),
                Kind.of("share-ledger", "share_ledger_entry"),
                Kind.of("table-sessions", "table_session", "version"),
                Kind.of("agenda-items", "agenda_item", "added_at"),
                Kind.of(
                        "table-decisions",
                        "table_decision",
                        "id",
                        "motivation",
                        "sealed_motivation",
                        "master_key",
                        "decided_at"),
                Kind.of("dwellings", "dwelling"),
                Kind.of("holds", "hold"),
                Kind.of("rent-rule-sets", "rent_rule_set"),
                Kind.of("rent-rule-figures", "rent_rule_figure"),
                Kind.of("proposal-findings", "proposal_finding"),
                Kind.of("proposals", "proposal", "version", "case_ref"),
                Kind.of(
                        "offers",
                        "offer",
                        "version",
                        "case_ref",
                        "provider_ref",
                        "introduction_ref",
                        "realisation_ref",
                        "refusal_motivation",
                        "sealed_motivation",
                        "master_key",
                        "requested_at"),
                Kind.of("receivers", "receiver", "id"),
                Kind.of("realisations", "realisation", "released_at"));
    }
}
