package nl.weerthuis.housing.vera;

import java.time.LocalDate;
import java.util.List;

/** BOG {@code /overeenkomsten}: what we use of a contract. Of its parties only of what kind they are and in which role. */
record Huurovereenkomst(
        String idExtern,
        String idOrganisatie,
        Codering soort,
        Codering detailSoort,
        Codering status,
        LocalDate begindatum,
        LocalDate einddatum,
        Boolean bepaaldeTijd,
        Codering eindeReden,
        List<Sleutel> eenheden,
        List<Relatie> relaties)
        implements VeraMessage {

    record Sleutel(String idExtern) {}

    record Relatie(Codering soort, List<Relatierol> rollen) {}

    record Relatierol(Codering soort) {}

    /** Omklap: a legal person rents, a natural one lives there (INTEROP 1.4 C). */
    boolean isFlip() {
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
