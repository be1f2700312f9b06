package nl.weerthuis.housing.ledger;

import java.util.UUID;

/** What is counted for one target: from its first quarter up to and including its last. */
public record Account(
        UUID targetId, String region, Contract contract, String targetGroup, Quarter first, Quarter last) {}
