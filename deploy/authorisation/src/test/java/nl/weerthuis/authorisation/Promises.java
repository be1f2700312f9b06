package nl.weerthuis.authorisation;

import java.util.LinkedHashMap;
import nl.weerthuis.authorisation.Dossier.Thing;

/** What parties promise each other, from an agreement to a quarter that both signed. */
final class Promises {

    private static final String SERVICE = "housing";

    private final Deed deed;
    private final Principal office;
    private final Principal officer;
    private final Principal team;
    private final Dossier dossier;

    Promises(Deed deed, Principal office, Principal officer, Principal team, Dossier dossier) {
        this.deed = deed;
        this.office = office;
        this.officer = officer;
        this.team = team;
        this.dossier = dossier;
    }

    void walk(int year) {
        agree();
        target(year);
        exchange();
        close(year + "-Q1", officer);
        close(year + "-Q2", team);
    }

    private void agree() {
        kept(Thing.PERFORMANCE_AGREEMENT, "POST /performance-agreements", null);
        kept(Thing.PERFORMANCE_AGREEMENT, "POST /performance-agreements/{id}/versions", null);
        deed.done(office, SERVICE, "POST /performance-agreements/{id}/adoption", dossier);
    }

    /** The opening is the first thing that is booked on it. */
    private void target(int year) {
        kept(Thing.TARGET, "POST /targets", Bodies.targetOf(dossier, year + "-H1"));
        deed.done(officer, SERVICE, "POST /targets/{id}/pledges", dossier);
        deed.done(deed.principal("corporation-system"), SERVICE, "POST /targets/{id}/pledges", dossier);
        deed.done(office, SERVICE, "POST /targets/{id}/reviews", dossier);
        var entries = deed.awaited(
                office,
                SERVICE,
                "/ledger-entries?targetId=" + dossier.id(Thing.TARGET),
                list -> list.path("items").size() > 0);
        dossier.put(Thing.LEDGER_ENTRY, entries.path("items").path(0).path("id").asText());
        deed.done(office, SERVICE, "POST /ledger-entries/{id}/corrections", dossier);
    }

    /** With a municipality of which nobody asks, in the same period. */
    private void exchange() {
        var period = deed.awaited(office, SERVICE, "/targets/" + dossier.id(Thing.TARGET), any -> true)
                .path("period")
                .asText();
        var beside = new LinkedHashMap<>(Bodies.targetBeside(dossier));
        beside.put("period", period);
        var target = deed.done(office, SERVICE, "POST /targets", dossier, beside);
        dossier.put(Thing.TARGET_BESIDE, target.path("id").asText());
        deed.done(office, SERVICE, "POST /target-exchanges", dossier);
    }

    /** One says what is wrong with it; when that is settled, both sign. */
    private void close(String quarter, Principal doubting) {
        kept(Thing.CLOSING, "POST /quarter-closings", Bodies.closing(dossier, quarter));
        deed.done(doubting, SERVICE, "POST /quarter-closings/{id}/disputes", dossier);
        deed.done(office, SERVICE, "POST /quarter-closings/{id}/disputes/{number}/settlement", dossier);
        deed.done(officer, SERVICE, "POST /quarter-closings/{id}/signature", dossier);
        deed.done(team, SERVICE, "POST /quarter-closings/{id}/signature", dossier);
    }

    private void kept(Thing thing, String line, Object body) {
        var made = deed.done(office, SERVICE, line, dossier, body);
        dossier.put(thing, made.path("id").asText());
    }
}
