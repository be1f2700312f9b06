package nl.weerthuis.housing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.report.Handled;
import nl.weerthuis.housing.report.ImportReport;
import nl.weerthuis.housing.report.Reporter;
import nl.weerthuis.platform.problem.Problem;

/** Takes in a file of dwellings: good rows go in, bad rows come back, the same file again changes nothing. */
@ApplicationScoped
class ImportDwellings {

    private final CsvFile files;
    private final ImportDwelling importDwelling;
    private final HousingAccess access;
    private final Reporter reporter;

    ImportDwellings(CsvFile files, ImportDwelling importDwelling, HousingAccess access, Reporter reporter) {
        this.files = files;
        this.importDwelling = importDwelling;
        this.access = access;
        this.reporter = reporter;
    }

    ImportReport handle(byte[] content) {
        access.corporation();
        var table = files.read(content);
        var faults = DwellingRow.columnFaults(table.columns());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return ImportReport.of(table.rows().stream()
                .map(row -> {
                    var dwelling = DwellingRow.of(table.columns(), row.cells());
                    return reporter.result(row.line(), dwelling.reference(), taken(dwelling));
                })
                .toList());
    }

    private Handled taken(DwellingRow row) {
        var draft = row.draft();
        var faults = row.faults(draft);
        return faults.isEmpty() ? importDwelling.handle(draft.details()) : Handled.rejected(faults);
    }
}
