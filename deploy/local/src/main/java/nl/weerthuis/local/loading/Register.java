package nl.weerthuis.local.loading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Person;

/** Which ids the services gave to the invented people and dwellings. */
final class Register {
    private final Map<Integer, String> cases = new ConcurrentHashMap<>();
    private final Map<String, Home> homes = new ConcurrentHashMap<>();
    private final Map<Integer, String> dwellings = new ConcurrentHashMap<>();

    void put(Person person, String caseId) {
        cases.put(person.number(), caseId);
    }

    void put(Home home, String dwellingId) {
        dwellings.put(home.number(), dwellingId);
        homes.put(dwellingId, home);
    }

    String caseOf(Person person) {
        return cases.get(person.number());
    }

    String dwellingOf(Home home) {
        return dwellings.get(home.number());
    }

    Home home(String dwellingId) {
        return homes.get(dwellingId);
    }
}
