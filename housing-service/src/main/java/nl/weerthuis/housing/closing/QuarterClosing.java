package nl.weerthuis.housing.closing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.weerthuis.housing.access.Signatory;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Quarter;
import nl.weerthuis.platform.problem.Problem;

/** A quarter between a municipality and a corporation, with the figures that both sign. */
@Entity
class QuarterClosing {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private String municipalityCode;
    private UUID corporationId;
    private int quarter;

    @Enumerated(EnumType.STRING)
    private ClosingStatus status;

    private LocalDate proposedOn;
    private LocalDate municipalitySignedOn;
    private String municipalitySignedBy;
    private LocalDate corporationSignedOn;
    private String corporationSignedBy;
    private LocalDate closedOn;

    @ElementCollection
    @CollectionTable(name = "quarter_closing_line", joinColumns = @JoinColumn(name = "closing_id"))
    @OrderColumn(name = "position")
    private List<ClosingLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "quarter_closing_dispute", joinColumns = @JoinColumn(name = "closing_id"))
    @OrderColumn(name = "position")
    private List<Dispute> disputes = new ArrayList<>();

    protected QuarterClosing() {}

    QuarterClosing(String region, Contract contract, Quarter quarter, List<ClosingLine> lines, LocalDate today) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.municipalityCode = contract.municipalityCode();
        this.corporationId = contract.corporationId();
        this.quarter = quarter.number();
        this.status = ClosingStatus.PROPOSED;
        this.proposedOn = today;
        this.lines.addAll(lines);
    }

    /** The last of both signatures closes the quarter. */
    void sign(Signatory party, String by, LocalDate today) {
        requireUnsigned(party);
        require(ClosingStatus.CLOSED);
        switch (party) {
            case MUNICIPALITY -> {
                municipalitySignedOn = today;
                municipalitySignedBy = by;
            }
            case CORPORATION -> {
                corporationSignedOn = today;
                corporationSignedBy = by;
            }
        }
        if (municipalitySignedOn != null && corporationSignedOn != null) {
            status = ClosingStatus.CLOSED;
            closedOn = today;
        }
    }

    void dispute(Dispute dispute) {
        requireUnsigned(dispute.party());
        if (status != ClosingStatus.DISPUTED) {
            require(ClosingStatus.DISPUTED);
        }
        if (dispute.targetId() != null
                && lines.stream().noneMatch(line -> line.targetId().equals(dispute.targetId()))) {
            throw Problem.conflict("target-not-in-quarter");
        }
        disputes.add(dispute);
        status = ClosingStatus.DISPUTED;
    }

    /** Counted from 1. One that is upheld opens the quarter again. */
    void settle(int number, DisputeOutcome outcome, String decision, LocalDate today) {
        if (number < 1 || number > disputes.size()) {
            throw Problem.unknown("dispute", number);
        }
        if (!disputes.get(number - 1).isOpen()) {
            throw Problem.conflict(
                    "dispute-settled", disputes.get(number - 1).outcome().name());
        }
        var after = outcome == DisputeOutcome.UPHELD ? ClosingStatus.WITHDRAWN : ClosingStatus.PROPOSED;
        require(after);
        disputes.set(number - 1, disputes.get(number - 1).settled(outcome, decision, today));
        if (after == ClosingStatus.WITHDRAWN || disputes.stream().noneMatch(Dispute::isOpen)) {
            status = after;
        }
    }

    private void requireUnsigned(Signatory party) {
        if ((party == Signatory.MUNICIPALITY ? municipalitySignedOn : corporationSignedOn) != null) {
            throw Problem.conflict("quarter-signed");
        }
    }

    private void require(ClosingStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw Problem.conflict("quarter-closing-" + status.name().toLowerCase(Locale.ROOT));
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    boolean isClosed() {
        return status == ClosingStatus.CLOSED;
    }

    Contract contract() {
        return new Contract(municipalityCode, corporationId);
    }

    QuarterClosingView view(boolean seesGroups) {
        return new QuarterClosingView(
                id,
                municipalityCode,
                corporationId,
                new Quarter(quarter).toString(),
                status,
                proposedOn,
                municipalitySignedOn,
                corporationSignedOn,
                closedOn,
                lines.stream().map(line -> seesGroups ? line : line.withheld()).toList(),
                List.copyOf(disputes),
                version);
    }
}
