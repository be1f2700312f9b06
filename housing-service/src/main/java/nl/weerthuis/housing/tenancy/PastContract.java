package nl.weerthuis.housing.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A contract on the same home before the one that holds. */
@Entity
class PastContract {

    @Id
    private UUID id;

    private UUID tenancyId;
    private UUID corporationId;
    private String region;
    private String corporationReference;

    @Enumerated(EnumType.STRING)
    private ContractForm contractForm;

    @Enumerated(EnumType.STRING)
    private LegalGround legalGround;

    private LocalDate startOn;
    private LocalDate endOn;
    private LocalDate lastDay;

    protected PastContract() {}

    PastContract(TenancySheet tenancy, LocalDate lastDay) {
        this.id = UUID.randomUUID();
        this.tenancyId = tenancy.id();
        this.corporationId = tenancy.corporationId();
        this.region = tenancy.region();
        this.corporationReference = tenancy.corporationReference();
        this.contractForm = tenancy.terms().contractForm();
        this.legalGround = tenancy.terms().legalGround();
        this.startOn = tenancy.terms().startOn();
        this.endOn = tenancy.terms().endOn();
        this.lastDay = lastDay;
    }

    TenancyHistoryView.Contract view() {
        var holder = contractForm == ContractForm.FLIP ? Holder.PROVIDER : Holder.TENANT;
        return new TenancyHistoryView.Contract(contractForm, holder, legalGround, startOn, lastDay);
    }
}
