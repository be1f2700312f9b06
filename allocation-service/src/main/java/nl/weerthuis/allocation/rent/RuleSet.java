package nl.weerthuis.allocation.rent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Numbers of rent and tenancy law from a day on, as housing published them. */
@Entity
@Table(name = "rent_rule_set")
class RuleSet {

    @Id
    private UUID id;

    private String region;
    private String edition;
    private LocalDate validFrom;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rent_rule_figure", joinColumns = @JoinColumn(name = "rule_set_id"))
    @MapKeyColumn(name = "code")
    @Column(name = "number")
    private Map<String, Long> figures = new HashMap<>();

    private List<String> temporaryGrounds;

    protected RuleSet() {}

    RuleSet(RuleSetConsumer.RentRulesSet fact) {
        this.id = fact.ruleSetId();
        this.region = fact.region();
        this.edition = fact.edition();
        this.validFrom = fact.validFrom();
        this.figures.putAll(fact.figures());
        this.temporaryGrounds = fact.temporaryGrounds() == null ? List.of() : List.copyOf(fact.temporaryGrounds());
    }

    KnownRules known() {
        return new KnownRules(edition, validFrom, Map.copyOf(figures), List.copyOf(temporaryGrounds));
    }

    String region() {
        return region;
    }
}
