package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.platform.problem.Violation;

/** Takes in one Huuropzegging: the dwelling of that contract is expected to become free. It opens no vacancy yet. */
@ApplicationScoped
class ImportNotice implements Importer<Huuropzegging> {

    private final VeraOrganisations organisations;
    private final Supply supply;
    private final UnknownCodes unknownCodes;
    private final VeraRecords records;
    private final Clock clock;

    ImportNotice(
            VeraOrganisations organisations,
            Supply supply,
            UnknownCodes unknownCodes,
            VeraRecords records,
            Clock clock) {
        this.organisations = organisations;
        this.supply = supply;
        this.unknownCodes = unknownCodes;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public VeraKind kind() {
        return VeraKind.HUUROPZEGGING;
    }

    @Override
    public Handled handle(Statement<Huuropzegging> statement) {
        var notice = statement.content();
        if (!Dates.areLikely(notice.opzegdatum(), notice.einddatum())) {
            return Handled.rejected(Violation.of("/einddatum", "invalid-date", Dates.FIRST_YEAR, Dates.LAST_YEAR));
        }
        var dwelling = organisations
                .key(VeraKind.HUUROVEREENKOMST, notice.huurovereenkomst(), notice)
                .flatMap(records::find)
                .map(VeraRecord::dwellingId);
        if (dwelling.isEmpty()) {
            return Handled.rejected(Violation.of("/huurovereenkomst/idExtern", "unknown-contract"));
        }
        supply.lock(dwelling.get());
        return records.overtaken(statement.key(), notice, statement.at())
                .orElseGet(() -> stated(statement, dwelling.get()));
    }

    private Handled stated(Statement<Huuropzegging> statement, UUID dwelling) {
        var unknown = unknownCodes.of(statement.content());
        var changed = isNews(statement) && supply.expectFree(dwelling, expected(statement.content()));
        records.keep(
                statement.key(),
                statement.content(),
                statement.at(),
                new VeraRecords.Kept(dwelling, !unknown.isEmpty(), false));
        return Handled.of(changed, dwelling, unknown);
    }

    /** The same again, or a day that is past, says nothing of when it becomes free. */
    private boolean isNews(Statement<Huuropzegging> statement) {
        var expected = expected(statement.content());
        var isPast = expected != null && expected.isBefore(LocalDate.now(clock));
        return !isPast && !records.isKnown(statement.key(), statement.content());
    }

    /** Null once the notice is turned down or cancelled. */
    private static LocalDate expected(Huuropzegging notice) {
        var isOver = Codering.is(notice.status(), "AFG") || Codering.is(notice.status(), "GEA");
        return isOver ? null : notice.einddatum();
    }
}
