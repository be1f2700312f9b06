package nl.weerthuis.housing.target;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A half-year that a target covers; the database sees to it that no two targets of a group cover the same. */
@Embeddable
record HalfYear(String municipalityCode, UUID corporationId, int halfYear, String targetGroup) {}
