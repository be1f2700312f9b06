package nl.weerthuis.caseflow.profile;

/** The ages between which rent rules differ. */
public enum AgeBand {
    AGE_18_20,
    AGE_21_22,
    AGE_23_64,
    AGE_65_PLUS;

    /** Somebody who is not yet eighteen is placed as one who just is. */
    public static AgeBand of(int age) {
        if (age <= 20) {
            return AGE_18_20;
        }
        if (age <= 22) {
            return AGE_21_22;
        }
        return age <= 64 ? AGE_23_64 : AGE_65_PLUS;
    }
}
