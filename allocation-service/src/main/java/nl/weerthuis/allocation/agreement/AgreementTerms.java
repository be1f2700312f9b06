package nl.weerthuis.allocation.agreement;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.event.OrganisationKind;

/** What the agreement in force says, for other features. Rules it leaves out are dated parameters of the region. */
public record AgreementTerms(
        UUID id,
        String region,
        int version,
        Set<String> municipalityCodes,
        List<UUID> partyIds,
        UUID populationSetId,
        OptionalInt maxOffers,
        OptionalInt answerDays,
        Set<OrganisationKind> quorumKinds) {}
