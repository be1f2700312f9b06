package nl.weerthuis.caseflow.introduction;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.consent.ConsentScope;
import nl.weerthuis.caseflow.consent.FieldGroup;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an organisation is introduced: for which kind of party, on what consent, and what it may open at most. */
@Schema(
        description = "Purpose of the introduction (Dutch: doel van de kennismaking: huisvesting, begeleiding,"
                + " overdracht aan de gemeente)")
public enum IntroductionPurpose {
    /** The corporation of the dwelling: whom it will house, and whom to call. */
    HOUSING(
            OrganisationKind.CORPORATION,
            ConsentScope.HOUSING,
            EnumSet.of(FieldGroup.IDENTITY, FieldGroup.HOUSEHOLD, FieldGroup.SUPPORT)),
    /** The provider that gives the support in the new home. */
    SUPPORT(OrganisationKind.PROVIDER, ConsentScope.SUPPORT, EnumSet.allOf(FieldGroup.class)),
    /** The team of the receiving municipality that takes over. */
    HANDOVER(OrganisationKind.MUNICIPALITY, ConsentScope.HANDOVER, EnumSet.allOf(FieldGroup.class));

    // As allocation has always called it.
    private static final String HOUSING_ON_THE_WIRE = "HOUSING_OFFER";

    private final OrganisationKind partyKind;
    private final ConsentScope scope;
    private final Set<FieldGroup> opens;

    IntroductionPurpose(OrganisationKind partyKind, ConsentScope scope, Set<FieldGroup> opens) {
        this.partyKind = partyKind;
        this.scope = scope;
        this.opens = Set.copyOf(opens);
    }

    /** Empty for a purpose that is not known here: that opens nothing. */
    static Optional<IntroductionPurpose> of(String wire) {
        return HOUSING_ON_THE_WIRE.equals(wire)
                ? Optional.of(HOUSING)
                : Stream.of(values())
                        .filter(purpose -> purpose.name().equals(wire))
                        .findFirst();
    }

    OrganisationKind partyKind() {
        return partyKind;
    }

    ConsentScope scope() {
        return scope;
    }

    Set<FieldGroup> opens() {
        return opens;
    }
}
