package nl.weerthuis.housing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.housing.report.Reporter;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/**
 * Takes in a file of dwellings: good rows go in, bad rows come back, the same file again changes nothing. Or says what would
 * become of each row, and changes nothing.
 */
@ApplicationScoped
class ImportDwellings {

    private final CsvFile csv;
    private final Spreadsheet spreadsheet;
    private final ImportDwelling importDwelling;
    private final HousingAccess access;
    private final Reporter reporter;

    ImportDwellings(
            CsvFile csv,
            Spreadsheet spreadsheet,
            ImportDwelling importDwelling,
            HousingAccess access,
            Reporter reporter) {
        this.csv = csv;
        this.spreadsheet = spreadsheet;
        this.importDwelling = importDwelling;
        this.access = access;
        this.reporter = reporter;
    }

    /**
     * A file that came in.
     *
     * @param isSpreadsheet XLSX, else CSV
     */
    record Command(byte[] content, boolean isSpreadsheet, boolean dryRun) {}

    ImportReport handle(Command command) {
        access.corporation();
        var table = command.isSpreadsheet() ? spreadsheet.read(command.content()) : csv.read(command.content());
        var faults = DwellingRow.columnFaults(table.columns());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var seen = new HashSet<String>();
        var results = table.rows().stream()
                .map(row -> {
                    var dwelling = DwellingRow.of(table.columns(), row.cells());
                    return reporter.result(row.line(), dwelling.reference(), taken(dwelling, seen, command.dryRun()));
                })
                .toList();
        return ImportReport.of(results).rehearsed(command.dryRun());
    }

    private Handled taken(DwellingRow row, Set<String> seen, boolean dryRun) {
        var draft = row.draft();
        var offered = row.offered();
        var faults = row.faults(draft);
        if (!faults.isEmpty()) {
            return Handled.rejected(faults);
        }
        // Which of two is meant, nobody can tell.
        if (!seen.add(row.reference())) {
            return Handled.rejected(List.of(Violation.of("corporationReference", "repeated-row")));
        }
        var command = new ImportDwelling.Command(draft.details(), offered);
        return dryRun ? importDwelling.rehearse(command) : importDwelling.handle(command);
    }
}
