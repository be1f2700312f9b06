package nl.weerthuis.local.api;

import nl.weerthuis.local.demonstration.Parties;
import nl.weerthuis.local.demonstration.Party;

/** Who does what in the demonstration: every deed is done by somebody whose role it is. */
public record Crew(Api api, Parties parties) {
    public Caller coordinator() {
        return api.as(parties.user(parties.named("regio"), "table-coordinator"));
    }

    public Caller analyst() {
        return api.as(parties.user(parties.named("regio"), "analyst"));
    }

    public Caller operator() {
        return api.as(parties.user(parties.named("regio"), "operator"));
    }

    public Caller caseWorker(Party provider) {
        return api.as(parties.user(provider, "case-worker"));
    }

    public Caller housingOfficer(Party corporation) {
        return api.as(parties.user(corporation, "housing-officer"));
    }

    public Caller consultant(String municipality) {
        return api.as(parties.user(parties.municipality(municipality), "wmo-consultant"));
    }
}
