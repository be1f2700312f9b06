package nl.weerthuis.housing.tenancy;

import java.util.UUID;

/** A home in which somebody lives: locked, together with its dwelling. */
public record LivedIn(UUID tenancyId, UUID offerId, UUID dwellingId, UUID corporationId, String region) {}
