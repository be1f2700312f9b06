package nl.weerthuis.reporting.personexport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.export.ReadableRow;
import nl.weerthuis.platform.export.SubjectTable;
import nl.weerthuis.platform.export.SubjectTables;
import nl.weerthuis.platform.export.Telling;

/** Reads out what is known here under the number of one case, and says that in the figures nobody can be found. */
@ApplicationScoped
class Known {

    private static final ResourceBundle TITLES = ResourceBundle.getBundle("access-export");
    /** A section without records: its title says it. */
    private static final String COUNTED = "counted_without_name";

    private final SubjectTables tables;

    Known(SubjectTables tables) {
        this.tables = tables;
    }

    /** On duty and in a transaction: who was let in was decided before. */
    void tell(AccessExport head, ExportSink sink) throws IOException {
        var subject = List.of(head.subject());
        var telling =
                new Telling(tables, new ReadableRow((place, row, value) -> null, id -> Optional.empty()), TITLES, sink);
        sink.begin(head);
        tables.keyedBy("case_id").forEach(table -> telling.rows(table, given(table), subject));
        telling.looks(subject);
        telling.section(COUNTED);
        sink.end(List.of());
    }

    /** Who must not know of somebody is a fact about the one who must not. */
    private static List<String> given(SubjectTable table) {
        return table.ofTheSubject().stream()
                .filter(column -> !table.name().equals("case_conflict") || column.equals("case_id"))
                .toList();
    }
}
