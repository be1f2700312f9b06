package nl.weerthuis.allocation.assignment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import nl.weerthuis.allocation.share.Tijdeman;

/** One case given by inhabitants, with all that explains why: anybody can do the sum again. Never changed. */
@Entity
class ShareLedgerRow {

    @Id
    private UUID caseId;

    private String region;
    private long position;
    private UUID populationSetId;

    @Enumerated(EnumType.STRING)
    private Tijdeman.Rule rule;

    private List<String> allowed;
    private String chosen;
    private BigInteger denominator;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "share_ledger_entry", joinColumns = @JoinColumn(name = "case_id"))
    private Set<Entry> entries = new LinkedHashSet<>();

    protected ShareLedgerRow() {}

    /** One municipality; entitlements are numerators over the denominator of the row. */
    @Embeddable
    record Entry(
            String municipalityCode,
            long inhabitants,
            @Column(name = "entitled_before") BigInteger entitledBefore,
            @Column(name = "entitled_after") BigInteger entitledAfter,
            @Column(name = "assigned_before") long assignedBefore,
            @Column(name = "assigned_after") long assignedAfter) {}

    /** Where in which account, and by which populations. */
    record Place(String region, long position, UUID populationSetId) {}

    ShareLedgerRow(
            UUID caseId, Place place, SortedMap<String, Long> populations, Set<String> allowed, Tijdeman.Step step) {
        this.caseId = caseId;
        this.region = place.region();
        this.position = place.position();
        this.populationSetId = place.populationSetId();
        this.rule = step.rule();
        this.allowed = allowed.stream().sorted().toList();
        this.chosen = step.chosen();
        this.denominator = step.after().denominator();
        populations.forEach((code, inhabitants) -> {
            var before = step.before().account(code);
            var after = step.after().account(code);
            entries.add(new Entry(
                    code, inhabitants, before.entitled(), after.entitled(), before.assigned(), after.assigned()));
        });
    }

    long position() {
        return position;
    }

    UUID caseId() {
        return caseId;
    }

    UUID populationSetId() {
        return populationSetId;
    }

    Tijdeman.Rule rule() {
        return rule;
    }

    List<String> allowed() {
        return List.copyOf(allowed);
    }

    String chosen() {
        return chosen;
    }

    BigInteger denominator() {
        return denominator;
    }

    List<Entry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::municipalityCode))
                .toList();
    }
}
