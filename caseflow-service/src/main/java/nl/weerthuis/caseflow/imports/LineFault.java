package nl.weerthuis.caseflow.imports;

import nl.weerthuis.platform.problem.Violation;

/**
 * What is wrong with one cell of a file.
 *
 * @param column in JSON, the place; null when it is the line as a whole
 */
record LineFault(long line, String column, Violation violation) {}
