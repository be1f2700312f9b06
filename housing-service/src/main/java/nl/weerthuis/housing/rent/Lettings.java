package nl.weerthuis.housing.rent;

import java.util.UUID;

/** So many homes of a corporation in a year, of one verdict by one edition of the rules. */
public record Lettings(UUID corporationId, String region, Verdict verdict, String ruleSet, long number) {}
