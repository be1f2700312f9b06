package nl.weerthuis.faults.traffic;

import java.util.Set;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.local.demonstration.Home;
import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.process.Part;

/** Asks in the name of those who have a say in the case of one newcomer. */
record Asker(Newcomer newcomer, Parties parties) {

    Command asProvider(Part part, String deed, String path, Object body, Evidence evidence) {
        var user = parties.user(newcomer.provider(), "case-worker");
        return new Command(newcomer.key(deed), deed, part, user, path, body, Set.of(), evidence);
    }

    Command asOfficer(Home home, String deed, String path, Object body, Set<String> early, Evidence evidence) {
        var user = parties.user(home.corporation(), "housing-officer");
        return new Command(newcomer.key(deed), deed, Part.HOUSING, user, path, body, early, evidence);
    }

    Command asCoordinator(Part part, String deed, String path, Object body, Set<String> early, Evidence evidence) {
        var user = parties.user(parties.named("regio"), "table-coordinator");
        return new Command(newcomer.key(deed), deed, part, user, path, body, early, evidence);
    }
}
