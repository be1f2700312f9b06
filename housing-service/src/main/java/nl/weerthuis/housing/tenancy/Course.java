package nl.weerthuis.housing.tenancy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What happened to a tenancy, and on which day. What did not happen is absent.
 *
 * @param keysReportedOn when the keys were reported, or taken back as a mistake and reported anew
 * @param counted false once somebody said that it was no home after all
 */
@Embeddable
record Course(
        LocalDate signedOn,
        LocalDate keyDate,
        LocalDate keysReportedOn,
        @Enumerated(EnumType.STRING) EndCode endCode,
        LocalDate endedOn,
        LocalDate endReportedOn,
        boolean counted) {

    static Course begun() {
        return new Course(null, null, null, null, null, null, true);
    }

    Course signed(LocalDate on) {
        return new Course(on, keyDate, keysReportedOn, endCode, endedOn, endReportedOn, counted);
    }

    Course keys(LocalDate on, LocalDate reportedOn) {
        return new Course(signedOn, on, reportedOn, endCode, endedOn, endReportedOn, counted);
    }

    Course keysCorrected(LocalDate on) {
        return new Course(signedOn, on, keysReportedOn, endCode, endedOn, endReportedOn, counted);
    }

    Course ended(Ending ending, LocalDate reportedOn) {
        return new Course(signedOn, keyDate, keysReportedOn, ending.code(), ending.on(), reportedOn, counted);
    }

    /** It did not end after all; then it counts again, too. */
    Course resumed() {
        return new Course(signedOn, keyDate, keysReportedOn, null, null, null, true);
    }

    Course uncounted() {
        return new Course(signedOn, keyDate, keysReportedOn, endCode, endedOn, endReportedOn, false);
    }
}
