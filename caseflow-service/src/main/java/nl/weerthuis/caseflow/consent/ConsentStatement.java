package nl.weerthuis.caseflow.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client said about sharing; without a status it was given. What is said of one organisation goes before what is
 * said of all of its kind.
 */
@Schema(description = "Consent of the client (Dutch: toestemming)")
public record ConsentStatement(
        @NotNull @Schema(description = "Kind of party that may know (Dutch: soort partij)")
        OrganisationKind partyKind,

        @NotNull @Schema(description = "What it is for (Dutch: reikwijdte)")
        ConsentScope scope,

        @Schema(description = "Given (default) or withdrawn (Dutch: gegeven of ingetrokken)")
        ConsentStatus status,

        @Schema(description = "Last day it stands (Dutch: geldig tot en met)")
        LocalDate validUntil,

        @Schema(
                description =
                        "The one organisation that it is about; without it, all of that kind" + " (Dutch: organisatie)")
        UUID organisationId,

        @Size(min = 1, max = 4)
        @Schema(description = "What may be shared; without it, all that the scope needs (Dutch: gegevensgroepen)")
        Set<@NotNull FieldGroup> fieldGroups) {

    public ConsentStatement {
        status = status == null ? ConsentStatus.GIVEN : status;
        fieldGroups = fieldGroups == null ? null : Set.copyOf(new TreeSet<>(fieldGroups));
    }

    /** About all organisations of a kind and all that the scope needs. */
    public ConsentStatement(
            OrganisationKind partyKind, ConsentScope scope, ConsentStatus status, LocalDate validUntil) {
        this(partyKind, scope, status, validUntil, null, null);
    }

    /** Whether it was given and its last day has not passed. */
    public boolean standsOn(LocalDate day) {
        return status == ConsentStatus.GIVEN && (validUntil == null || !validUntil.isBefore(day));
    }

    boolean isAboutTheSameAs(ConsentStatement other) {
        return partyKind == other.partyKind
                && scope == other.scope
                && Objects.equals(organisationId, other.organisationId);
    }

    public boolean opensTable() {
        return scope == ConsentScope.TABLE && status == ConsentStatus.GIVEN;
    }

    /** What of these may be shared under it. */
    Set<FieldGroup> among(Set<FieldGroup> wanted) {
        var open = EnumSet.copyOf(wanted);
        if (fieldGroups != null) {
            open.retainAll(fieldGroups);
        }
        return open;
    }
}
