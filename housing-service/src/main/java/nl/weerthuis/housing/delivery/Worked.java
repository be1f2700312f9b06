package nl.weerthuis.housing.delivery;

import nl.weerthuis.housing.report.Handled;

/** What became of the record at this place. */
record Worked(long position, Handled handled) {}
