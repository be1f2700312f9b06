package nl.weerthuis.housing.vera;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** BOG {@code /overeenkomsten}: what we use of a contract. Of its parties only of what kind they are and in which role. */
@Schema(description = "A contract (VERA BOG: Huurovereenkomst)")
record Huurovereenkomst(
        @Schema(description = "Key in the corporation's own system (Dutch: sleutel)")
        String idExtern,

        @Schema(description = "Organisation that the message speaks for (Dutch: organisatie)")
        String idOrganisatie,

        @Schema(description = "Kind (Dutch: soort)") Codering soort,

        @Schema(description = "Kind in detail (Dutch: detailsoort)")
        Codering detailSoort,

        @Schema(description = "State (Dutch: status)") Codering status,

        @Schema(description = "First day (Dutch: begindatum)")
        LocalDate begindatum,

        @Schema(description = "Last day (Dutch: einddatum)") LocalDate einddatum,

        @Schema(description = "For a time (Dutch: bepaalde tijd)")
        Boolean bepaaldeTijd,

        @Schema(description = "Why it ended (Dutch: eindereden)")
        Codering eindeReden,

        @Schema(description = "Why it ended, in detail (Dutch: eindedetailreden)")
        Codering eindeDetailReden,

        @Schema(description = "The dwellings (Dutch: eenheden)")
        List<Sleutel> eenheden,

        @Schema(description = "Parties, of which only kind and role are read (Dutch: relaties)")
        List<Relatie> relaties)
        implements VeraMessage {

    @Schema(description = "A party (VERA: Relatie)")
    record Relatie(
            @Schema(description = "Kind (Dutch: soort)") Codering soort,

            @Schema(description = "Roles of a party (Dutch: rollen)")
            List<Relatierol> rollen) {}

    @Schema(description = "A role of a party (VERA: Relatierol)")
    record Relatierol(
            @Schema(description = "Kind (Dutch: soort)") Codering soort) {}

    /** Omklap: a legal person rents, a natural one lives there (INTEROP 1.4 C). */
    boolean throughProvider() {
        return has("REC", "HUU") && has("NAT", "BEW");
    }

    private boolean has(String kind, String role) {
        return relaties != null
                && relaties.stream()
                        .filter(relatie -> relatie != null && relatie.rollen() != null)
                        .filter(relatie -> Codering.is(relatie.soort(), kind))
                        .flatMap(relatie -> relatie.rollen().stream())
                        .anyMatch(rol -> rol != null && Codering.is(rol.soort(), role));
    }
}
