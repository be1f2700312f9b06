package nl.weerthuis.housing.outgoing;

import static nl.weerthuis.housing.outgoing.OutgoingKind.AANBIEDING;
import static nl.weerthuis.housing.outgoing.OutgoingKind.KANDIDAAT;
import static nl.weerthuis.housing.outgoing.OutgoingKind.PUBLICATIE;
import static nl.weerthuis.housing.outgoing.OutgoingKind.TOEWIJZING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A step of a hold in VERA's words (INTEROP 1.4 B): VERA has no reservation, so a hold is said of the Publicatie and the
 * Aanbieding. Candidate and offer are named by the offer alone; who that is, nobody is told here.
 */
final class Wording {

    private static final Set<String> ENDED = Set.of("RELEASED", "LAPSED", "USED");
    /** What did not suit, as the codes of AANBIEDINGDETAILSTATUS have it; what lies with a person has no word here. */
    private static final Map<String, String> OBJECTIONS =
            Map.of("DWELLING", "WBN", "SIZE", "WBN", "SURROUNDINGS", "WOB", "RENT_TOO_HIGH", "HUU");

    private static final Map<String, String> CONTRACTS = Map.of("REGULAR", "ONB", "TEMPORARY", "TIJ", "YOUTH", "JON");

    private final HoldStep step;
    private final Instant now;

    Wording(HoldStep step, Instant now) {
        this.step = step;
        this.now = now;
    }

    /** In the order in which they are to be said. Empty if the corporation knows, or has nothing that it could be said of. */
    List<Word> words() {
        if (step.was() == null) {
            return placed();
        }
        if (step.status().equals("CONFIRMED") && !step.was().equals("CONFIRMED")) {
            return confirmed();
        }
        if (step.status().equals(step.was())) {
            return step.status().equals("USED") ? ended() : viewed();
        }
        // That a contract came of it, the corporation itself says.
        return ENDED.contains(step.status()) && !step.status().equals("USED") ? ended() : List.of();
    }

    private List<Word> placed() {
        var words = published("GEP", "OOP");
        if (step.offered()) {
            var offer = Word.post(AANBIEDING, step.own()).status("AAN");
            words.add(step.publication() == null ? offer : offer.with("publicatie", Word.keys(step.publication())));
            words.add(Word.post(KANDIDAAT, step.own())
                    .status("AAN")
                    .detail("AAN")
                    .with("eenheid", Word.keys(step.unit())));
        }
        return words;
    }

    private List<Word> viewed() {
        return step.offered() ? List.of(candidate("AAN", "BEZ")) : List.of();
    }

    private List<Word> confirmed() {
        var words = published("AFG", "TOE");
        if (step.offered()) {
            words.add(Word.patch(AANBIEDING, step.own()).status("TOE"));
            words.add(candidate("TOE", null));
            words.add(Word.post(TOEWIJZING, step.own())
                    .with("datum", now.toString())
                    .with("eenheid", Word.keys(step.unit()))
                    .with("overeenkomst", contract()));
        }
        return words;
    }

    private List<Word> ended() {
        var words = new ArrayList<Word>();
        if (step.offered()) {
            words.addAll(offerEnded());
        }
        // What the corporation itself withdrew is not published again.
        if (step.onOffer()) {
            words.addAll(published("GEP", null));
        }
        return words;
    }

    private List<Word> offerEnded() {
        var outcome = step.closing() == null ? step.status() : step.closing().outcome();
        var offer = Word.patch(AANBIEDING, step.own());
        return switch (outcome) {
            case "REFUSED" -> List.of(refused(offer), candidate("GEW", "WEI"));
            case "EXPIRED", "LAPSED" -> List.of(offer.status("ING").detail("REA"), candidate("GEW", "NRE"));
            default ->
                List.of(
                        step.onOffer()
                                ? offer.status("ING")
                                : offer.status("ING").detail("ONT"),
                        candidate("AFG", null));
        };
    }

    private Word refused(Word offer) {
        var objection = step.closing().objection();
        return objection == null ? offer.status("GEW") : offer.status("GEW").detail(OBJECTIONS.get(objection));
    }

    /** A detail that was said before is taken away. */
    private Word candidate(String status, String detail) {
        return Word.patch(KANDIDAAT, step.own()).status(status).detail(detail);
    }

    /** Only of a Publicatie that the corporation made, of this dwelling alone. */
    private List<Word> published(String status, String detail) {
        var words = new ArrayList<Word>();
        if (step.publication() != null) {
            words.add(Word.patch(PUBLICATIE, step.publication()).status(status).detail(detail));
        }
        return words;
    }

    private Map<String, Object> contract() {
        var contract = new LinkedHashMap<String, Object>();
        contract.put("soort", Word.code("HUU"));
        if (step.contractForm() != null && CONTRACTS.containsKey(step.contractForm())) {
            contract.put("detailSoort", Word.code(CONTRACTS.get(step.contractForm())));
        }
        return contract;
    }
}
