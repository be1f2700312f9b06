package nl.weerthuis.housing.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Account;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.platform.event.Event;

/** How many homes one corporation is to give in one municipality in one period; possibly not known yet. */
@Entity
class Target {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private String period;

    @Enumerated(EnumType.STRING)
    private TargetUnit unit;

    private Integer number;

    @Enumerated(EnumType.STRING)
    private TargetStatus status;

    private int openingBalance;
    private boolean openingStated;

    @Enumerated(EnumType.STRING)
    private TargetGroup targetGroup;

    private UUID agreementId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "target_half_year", joinColumns = @JoinColumn(name = "target_id"))
    private Set<HalfYear> halfYears = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "target_adjustment", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    private List<Adjustment> adjustments = new ArrayList<>();

    protected Target() {}

    Target(String region, TargetDraft draft) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.municipalityCode = draft.normalisedMunicipalityCode();
        this.corporationId = draft.corporationId();
        this.period = draft.period();
        this.unit = draft.unit() == null ? TargetUnit.DWELLING : draft.unit();
        this.number = draft.number();
        this.status = draft.status();
        this.openingBalance = draft.openingBalance() == null ? 0 : draft.openingBalance();
        this.openingStated = draft.openingBalance() != null;
        this.targetGroup = draft.group();
        this.agreementId = draft.agreementId();
        Period.parse(period)
                .halfYears()
                .forEach(halfYear ->
                        halfYears.add(new HalfYear(municipalityCode, corporationId, halfYear, targetGroup.name())));
    }

    List<Event> stated() {
        return List.of(new TargetEvent.TargetSet(
                id,
                municipalityCode,
                corporationId,
                period,
                targetGroup,
                unit,
                number,
                status,
                openingStated ? openingBalance : null,
                agreementId));
    }

    /** The same again changes nothing. */
    List<Event> adjust(Integer newNumber, TargetStatus newStatus, String decision, LocalDate today) {
        if (Objects.equals(number, newNumber) && status == newStatus) {
            return List.of();
        }
        number = newNumber;
        status = newStatus;
        adjustments.add(new Adjustment(newNumber, newStatus, decision, today));
        return List.of(new TargetEvent.TargetAdjusted(id, newNumber, newStatus, decision));
    }

    Account account() {
        var covered = Period.parse(period);
        return new Account(id, region, contract(), targetGroup.name(), covered.first(), covered.last());
    }

    Contract contract() {
        return new Contract(municipalityCode, corporationId);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    UUID corporationId() {
        return corporationId;
    }

    String period() {
        return period;
    }

    TargetUnit unit() {
        return unit;
    }

    Integer number() {
        return number;
    }

    TargetStatus status() {
        return status;
    }

    TargetGroup targetGroup() {
        return targetGroup;
    }

    UUID agreementId() {
        return agreementId;
    }

    Integer openingBalance() {
        return openingStated ? openingBalance : null;
    }

    List<Adjustment> adjustments() {
        return List.copyOf(adjustments);
    }
}
