package nl.weerthuis.housing.agreement;

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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** One version of what a municipality, corporations and their tenants agreed on. */
@Entity
class PerformanceAgreement {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID seriesId;
    private int versionNumber;
    private String region;
    private String municipalityCode;
    private List<UUID> corporationIds;
    private List<String> tenantsOrganisations;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private String documentReference;
    private String decision;
    private LocalDate recordedOn;
    private LocalDate adoptedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "performance_agreement_clause", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<Clause> clauses = new ArrayList<>();

    protected PerformanceAgreement() {}

    PerformanceAgreement(String region, AgreementDraft draft, LocalDate today) {
        this.id = UUID.randomUUID();
        this.seriesId = id;
        this.versionNumber = 1;
        this.region = region;
        this.municipalityCode = draft.normalisedMunicipalityCode();
        fill(draft, today);
    }

    /** The next version. One that was not adopted makes place at once, an adopted one when this is adopted. */
    PerformanceAgreement next(int number, AgreementDraft draft, LocalDate today) {
        var next = new PerformanceAgreement();
        next.id = UUID.randomUUID();
        next.seriesId = seriesId;
        next.versionNumber = number;
        next.region = region;
        next.municipalityCode = municipalityCode;
        next.fill(draft, today);
        return next;
    }

    private void fill(AgreementDraft draft, LocalDate today) {
        corporationIds = List.copyOf(draft.corporationIds());
        tenantsOrganisations =
                draft.tenantsOrganisations() == null ? List.of() : List.copyOf(draft.tenantsOrganisations());
        validFrom = draft.validFrom();
        validUntil = draft.validUntil();
        status = draft.isNone() ? AgreementStatus.NONE : AgreementStatus.PROVISIONAL;
        documentReference = draft.documentReference();
        recordedOn = today;
        clauses = draft.clauses() == null ? new ArrayList<>() : new ArrayList<>(draft.clauses());
    }

    void adopt(String by, LocalDate today) {
        become(AgreementStatus.ADOPTED);
        decision = by;
        adoptedOn = today;
    }

    void makePlace() {
        become(AgreementStatus.SUPERSEDED);
    }

    boolean isOpen() {
        return status == AgreementStatus.NONE || status == AgreementStatus.PROVISIONAL;
    }

    private void become(AgreementStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw Problem.conflict("performance-agreement-" + status.name().toLowerCase(Locale.ROOT));
        }
        status = wanted;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID seriesId() {
        return seriesId;
    }

    int versionNumber() {
        return versionNumber;
    }

    AgreementStatus status() {
        return status;
    }

    String municipalityCode() {
        return municipalityCode;
    }

    AgreementSummary summary() {
        return new AgreementSummary(
                seriesId, municipalityCode, List.copyOf(corporationIds), validFrom, validUntil, status);
    }

    PerformanceAgreementView view() {
        return new PerformanceAgreementView(
                id,
                seriesId,
                versionNumber,
                municipalityCode,
                List.copyOf(corporationIds),
                List.copyOf(tenantsOrganisations),
                validFrom,
                validUntil,
                status,
                documentReference,
                decision,
                recordedOn,
                adoptedOn,
                List.copyOf(clauses),
                version);
    }
}
