package nl.weerthuis.housing.ledger;

import java.util.UUID;

/** Between whom the ledger counts. */
public record Contract(String municipalityCode, UUID corporationId) {}
