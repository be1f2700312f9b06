package nl.weerthuis.allocation.organisation;

import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.event.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Organisation", description = "A party in the region (Dutch: partij)")
record OrganisationView(
        @Schema(description = "Identification; the same as in the claim org of its tokens (Dutch: identificatie)")
        UUID id,

        @Schema(description = "Kind of organisation (Dutch: soort organisatie)")
        OrganisationKind kind,

        @Schema(description = "Name (Dutch: naam)") String name,

        @Schema(description = "Number in the trade register (Dutch: KvK-nummer)")
        String kvkNumber,

        @Schema(description = "Municipalities it works in, four digits (Dutch: gemeentecodes)")
        List<String> municipalityCodes,

        @Schema(description = "Whether it signed the administrative agreement (Dutch: ondertekenaar)")
        boolean signatory) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.kind(),
                organisation.name(),
                organisation.kvkNumber(),
                organisation.municipalityCodes(),
                organisation.signatory());
    }
}
