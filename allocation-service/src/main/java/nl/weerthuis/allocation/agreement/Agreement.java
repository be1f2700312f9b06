package nl.weerthuis.allocation.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.area.AreaCode;
import nl.weerthuis.allocation.event.OrganisationKind;
import nl.weerthuis.allocation.event.RegionEvent.AgreementAdopted;

/** One version of the administrative agreement: who takes part, for whom, when and by which rules. Never changed. */
@Entity
class Agreement {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;

    @Column(name = "agreement_version")
    private int agreementVersion;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private List<String> municipalityCodes;
    private List<UUID> partyIds;
    private List<String> targetGroups;
    private UUID populationSetId;
    private Integer maxOffers;
    private Integer answerDays;
    private List<String> quorumKinds;
    private Instant adoptedAt;

    protected Agreement() {}

    Agreement(UUID id, AdoptAgreement.Command command, Instant adoptedAt) {
        this.id = id;
        this.region = command.region();
        this.agreementVersion = command.version();
        this.validFrom = command.validFrom();
        this.validUntil = command.validUntil();
        this.municipalityCodes = AreaCode.listOf(command.municipalityCodes());
        this.partyIds = command.partyIds();
        this.targetGroups = command.targetGroups();
        this.populationSetId = command.populationSetId();
        this.maxOffers = command.rules().maxOffers();
        this.answerDays = command.rules().answerDays();
        this.quorumKinds =
                command.rules().quorumKinds().stream().map(Enum::name).sorted().toList();
        this.adoptedAt = adoptedAt;
    }

    AgreementAdopted adopted() {
        return new AgreementAdopted(
                id, region, agreementVersion, validFrom, validUntil, municipalityCodes, partyIds, targetGroups);
    }

    AgreementTerms terms() {
        return new AgreementTerms(
                id,
                region,
                agreementVersion,
                Set.copyOf(municipalityCodes),
                List.copyOf(partyIds),
                populationSetId,
                maxOffers == null ? OptionalInt.empty() : OptionalInt.of(maxOffers),
                answerDays == null ? OptionalInt.empty() : OptionalInt.of(answerDays),
                quorum());
    }

    boolean isFor(String targetGroup) {
        return targetGroups.contains(targetGroup);
    }

    boolean hasParty(UUID organisation) {
        return partyIds.contains(organisation);
    }

    private Set<OrganisationKind> quorum() {
        var kinds = EnumSet.noneOf(OrganisationKind.class);
        quorumKinds.forEach(kind -> kinds.add(OrganisationKind.valueOf(kind)));
        return kinds;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String region() {
        return region;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    List<String> targetGroups() {
        return List.copyOf(targetGroups);
    }
}
