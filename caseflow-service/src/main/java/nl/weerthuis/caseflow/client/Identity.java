package nl.weerthuis.caseflow.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import nl.weerthuis.caseflow.date.NotInFuture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a client is. Only ever at rest encrypted, and never in a log. */
@Schema(description = "Who the client is (Dutch: cliënt, personalia)")
public record Identity(
        @NotBlank @Size(max = 200) @Schema(description = "Family name (Dutch: achternaam)", examples = "Voorbeeld")
        String familyName,

        @Size(max = 30) @Schema(description = "Prefix of the family name (Dutch: voorvoegsel)", examples = "van der")
        String prefix,

        @NotBlank @Size(max = 200) @Schema(description = "Given names (Dutch: voornamen)", examples = "Sam")
        String givenNames,

        @NotNull @NotInFuture @Schema(description = "Date of birth (Dutch: geboortedatum)")
        LocalDate birthDate,

        Bsn bsn,

        @Size(max = 500) @Schema(description = "Telephone or e-mail (Dutch: contactgegevens)")
        String contact) {

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** For readers who may not know the BSN. */
    public Identity withoutBsn() {
        return new Identity(familyName, prefix, givenNames, birthDate, null, contact);
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
