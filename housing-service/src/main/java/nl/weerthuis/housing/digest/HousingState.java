package nl.weerthuis.housing.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerthuis.platform.digest.DigestedState;

/** Supply, holds, tenancies and targets. */
@ApplicationScoped
class HousingState implements DigestedState {

    @Override
    public List<Kind> kinds() {
        return List.of(
                Kind.of("organisations", "organisation"),
                Kind.of("organisation-municipalities", "organisation_municipality"),
                Kind.of("dwellings", "dwelling", "version"),
                Kind.of("vacancies", "vacancy", "version"),
                Kind.of("availability", "availability_revision"),
                Kind.of("reservations", "reservation", "version"),
                Kind.of("tenancies", "tenancy", "version"),
                Kind.of("past-contracts", "past_contract"),
                Kind.of("flip-postponements", "flip_postponement"),
                Kind.of("tenancy-corrections", "tenancy_correction", "corrected_at"),
                Kind.of("tenancy-signals", "tenancy_signal", "version"),
                Kind.of("signal-warnings", "signal_warning"),
                Kind.of("signal-notices", "signal_notice"),
                Kind.of("region-parameters", "region_parameter"),
                Kind.of("targets", "target", "version"),
                Kind.of("target-adjustments", "target_adjustment"),
                Kind.of("realisations", "realisation"),
                Kind.of("rule-sets", "rule_set", "version", "loaded_on", "adopted_on"),
                Kind.of("rule-figures", "rule_figure"),
                Kind.of("rent-verdicts", "rent_verdict"),
                Kind.of("ledger-entries", "ledger_entry", "position", "booked_at"),
                Kind.of("supply-pledges", "supply_pledge", "position"),
                Kind.of("target-reviews", "target_review"),
                Kind.of("performance-agreements", "performance_agreement", "version"),
                Kind.of("performance-agreement-clauses", "performance_agreement_clause"),
                Kind.of("quarter-closings", "quarter_closing", "version"),
                Kind.of("quarter-closing-lines", "quarter_closing_line"),
                Kind.of("quarter-closing-disputes", "quarter_closing_dispute"),
                Kind.of("neighbourhood-capacities", "neighbourhood_capacity", "version"),
                Kind.of("vera-records", "vera_record", "stated_at", "received_at", "settled_version"));
    }
}
