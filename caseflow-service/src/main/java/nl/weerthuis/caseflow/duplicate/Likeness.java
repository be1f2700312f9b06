package nl.weerthuis.caseflow.duplicate;

import java.util.List;

/**
 * How much two persons look like one.
 *
 * @param score from 0 to 100, how likely it is
 * @param reasons why, as codes
 */
record Likeness(int score, List<String> reasons) {}
