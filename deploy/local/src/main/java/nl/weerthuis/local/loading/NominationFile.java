package nl.weerthuis.local.loading;

import java.util.List;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Person;

/** People as a provider's file of nominations. */
final class NominationFile {
    private NominationFile() {}

    static String of(List<Person> people, Calendar calendar) {
        return "";
    }
}
