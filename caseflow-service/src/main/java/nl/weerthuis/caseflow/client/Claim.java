package nl.weerthuis.caseflow.client;

import java.util.Optional;
import java.util.UUID;

/**
 * What claiming a provider's reference for a new case brought to light.
 *
 * @param knownCase the case that already has this reference
 * @param suspectedDouble whether the region seems to know the person already
 * @param reference what the provider's reference is found by
 */
public record Claim(Optional<UUID> knownCase, boolean suspectedDouble, byte[] reference) {}
