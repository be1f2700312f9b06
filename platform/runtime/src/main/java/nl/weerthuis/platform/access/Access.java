package nl.weerthuis.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * One person's data touched by one action.
 *
 * @param activity entry of the register of processing activities, kebab-case
 * @param purpose why, as a code
 * @param subjectKind what the subject is, as a code
 * @param subject pseudonym of the person: a random id, never a name or number
 * @param fieldClasses classes of fields that were shown or changed, never values
 * @param protectionLevel of the subject at that moment
 * @param breakGlass whether the caller had no ordinary right and took it in an emergency
 */
public record Access(
        String activity,
        String purpose,
        String subjectKind,
        UUID subject,
        Set<String> fieldClasses,
        String protectionLevel,
        boolean breakGlass) {

    /** By an ordinary right. */
    public Access(
            String activity,
            String purpose,
            String subjectKind,
            UUID subject,
            Set<String> fieldClasses,
            String protectionLevel) {
        this(activity, purpose, subjectKind, subject, fieldClasses, protectionLevel, false);
    }

    public Access withBreakGlass() {
        return new Access(activity, purpose, subjectKind, subject, fieldClasses, protectionLevel, true);
    }
}
