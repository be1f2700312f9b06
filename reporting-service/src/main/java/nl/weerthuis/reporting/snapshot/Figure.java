package nl.weerthuis.reporting.snapshot;

import java.util.UUID;

/**
 * One cell of a table, ready to be kept.
 *
 * @param label what it is about
 * @param exact null when unknown, or when nobody may know
 * @param published rounded, for readers outside the region's own staff; null when unknown or suppressed
 * @param suppressed not shown, except exactly to those whose own contract it is about
 */
public record Figure(Label label, Long exact, Long published, boolean suppressed) {

    /**
     * What a figure is about; what does not apply is null.
     *
     * @param municipalityCode null for the region
     * @param targetGroup null for all groups together
     * @param breakdown code within the measure, such as an age band
     */
    public record Label(
            String measure,
            String unit,
            String municipalityCode,
            String targetGroup,
            String breakdown,
            UUID corporationId,
            String period) {

        public static Label of(String measure, String unit) {
            return new Label(measure, unit, null, null, null, null, null);
        }

        public Label municipality(String code) {
            return new Label(measure, unit, code, targetGroup, breakdown, corporationId, period);
        }

        public Label group(String code) {
            return new Label(measure, unit, municipalityCode, code, breakdown, corporationId, period);
        }

        public Label breakdown(String code) {
            return new Label(measure, unit, municipalityCode, targetGroup, code, corporationId, period);
        }

        public Label corporation(UUID id) {
            return new Label(measure, unit, municipalityCode, targetGroup, breakdown, id, period);
        }

        public Label period(String code) {
            return new Label(measure, unit, municipalityCode, targetGroup, breakdown, corporationId, code);
        }

        /** Another measure of the same. */
        public Label as(String other, String otherUnit) {
            return new Label(other, otherUnit, municipalityCode, targetGroup, breakdown, corporationId, period);
        }
    }

    public static Figure shown(Label label, Long exact, Long published) {
        return new Figure(label, exact, published, false);
    }

    /** Nobody may know, so nothing is kept. */
    public static Figure suppressed(Label label) {
        return new Figure(label, null, null, true);
    }

    /** Only those whose own contract it is may know. */
    public static Figure reserved(Label label, Long exact) {
        return new Figure(label, exact, null, true);
    }
}
