package nl.weerthuis.allocation.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.event.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Agreement", description = "A version of the administrative agreement (Dutch: Bestuurlijk Akkoord)")
record AgreementView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Region (Dutch: regio)") String region,

        @Schema(description = "Version of the agreement (Dutch: versie)")
        int version,

        @Schema(description = "First day in force (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Last day in force (Dutch: geldig tot en met)")
        LocalDate validUntil,

        @Schema(description = "Municipalities that take part (Dutch: gemeentecodes)")
        List<String> municipalityCodes,

        @Schema(description = "Organisations that take part (Dutch: partijen)")
        List<UUID> partyIds,

        @Schema(description = "Groups it is for (Dutch: doelgroepen)")
        List<String> targetGroups,

        @Schema(description = "Population set of the distribution key (Dutch: inwoneraantallen van de verdeelsleutel)")
        UUID populationSetId,

        @Schema(description = "Rules (Dutch: spelregels)") RulesView rules) {

    @Schema(name = "AgreementRules", description = "Rules of the agreement (Dutch: spelregels)")
    record RulesView(
            @Schema(description = "Offers a case gets at most (Dutch: maximum aantal aanbiedingen)")
            Integer maxOffers,

            @Schema(description = "Days to answer an offer (Dutch: antwoordtermijn in dagen)")
            Integer answerDays,

            @Schema(description = "Kinds of party that carry a decision (Dutch: quorum)")
            List<OrganisationKind> quorumKinds) {}

    static AgreementView of(Agreement agreement) {
        var terms = agreement.terms();
        return new AgreementView(
                agreement.id(),
                terms.region(),
                terms.version(),
                agreement.validFrom(),
                agreement.validUntil(),
                terms.municipalityCodes().stream().sorted().toList(),
                terms.partyIds(),
                agreement.targetGroups(),
                terms.populationSetId(),
                new RulesView(
                        terms.maxOffers().isPresent() ? terms.maxOffers().getAsInt() : null,
                        terms.answerDays().isPresent() ? terms.answerDays().getAsInt() : null,
                        terms.quorumKinds().stream().sorted().toList()));
    }
}
