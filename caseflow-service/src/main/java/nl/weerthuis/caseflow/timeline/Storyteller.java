package nl.weerthuis.caseflow.timeline;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.casefile.HistoryLine;
import nl.weerthuis.caseflow.wording.Wording;

/** Tells the history of a case in sentences. */
final class Storyteller {

    private final Wording wording;

    private Storyteller(Wording wording) {
        this.wording = wording;
    }

    static Storyteller in(String acceptLanguage) {
        return new Storyteller(Wording.of("timeline", acceptLanguage));
    }

    /** @param name of the organisation that did it, where the reader may know */
    String sentence(HistoryLine line, Optional<String> name) {
        var party = wording.word("by.", line.organisationKind());
        var who = name.map(given -> "%s %s".formatted(party, given)).orElse(party);
        var code = Objects.requireNonNullElse(line.code(), "");
        return wording.find("%s.%s".formatted(line.kind(), code), who)
                .or(() -> wording.find(line.kind(), who, words(code)))
                .or(() -> wording.find("other", who, line.kind()))
                .orElseThrow();
    }

    /** A code may name two things: which, and what became of it. */
    private String words(String code) {
        return Arrays.stream(code.split("="))
                .map(each -> wording.word("code.", each))
                .collect(Collectors.joining(", "));
    }
}
