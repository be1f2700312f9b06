package nl.weerthuis.housing.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.vacancy.Statements;
import nl.weerthuis.housing.vacancy.Vacancies;

/**
 * What a corporation's export says of a dwelling's supply, by message or by file: the latest word counts, and what is held
 * is not taken away. In the caller's transaction.
 */
@ApplicationScoped
public class StatedSupply {

    private final Supply supply;
    private final Vacancies vacancies;
    private final Statements statements;
    private final Conflicts conflicts;

    StatedSupply(Supply supply, Vacancies vacancies, Statements statements, Conflicts conflicts) {
        this.supply = supply;
        this.vacancies = vacancies;
        this.statements = statements;
        this.conflicts = conflicts;
    }

    /**
     * Which dwelling, and when it was said.
     *
     * @param path where in the message it was said, for what somebody should look at
     */
    public record Word(UUID dwellingId, Instant at, String path) {}

    /** @param availableOn null if it was not said */
    public VacancyStatement announced(Word word, LocalDate availableOn) {
        return said(word, dwelling -> {
            var isSettled = conflicts.over(dwelling);
            var outcome = vacancies.announce(dwelling, dwelling.rentCents(), availableOn);
            var announced = VacancyStatement.of(outcome, word.path());
            return isSettled ? announced.changedAnyway() : announced;
        });
    }

    /** What is held is not taken away by a message: somebody decides. */
    public VacancyStatement closed(Word word, ConflictCause cause) {
        return said(
                word,
                dwelling -> conflicts
                        .raise(dwelling, cause, word.at())
                        .map(raised -> VacancyStatement.of(raised, word.path()))
                        .orElseGet(() -> VacancyStatement.of(vacancies.close(dwelling), word.path())));
    }

    /** What was said of this dwelling later, in whatever way, is not undone. */
    private VacancyStatement said(Word word, Function<Premises, VacancyStatement> then) {
        var dwelling = supply.lock(word.dwellingId()).orElseThrow();
        return statements.takes(word.dwellingId(), word.at())
                ? then.apply(dwelling)
                : VacancyStatement.overtaken(word.path());
    }
}
