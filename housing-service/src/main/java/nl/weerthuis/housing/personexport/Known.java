package nl.weerthuis.housing.personexport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.export.ReadableRow;
import nl.weerthuis.platform.export.SubjectTable;
import nl.weerthuis.platform.export.SubjectTables;
import nl.weerthuis.platform.export.Telling;

/** Reads out what is known here of the home that somebody was offered, and of their tenancy; nobody is named here. */
@ApplicationScoped
class Known {

    private static final ResourceBundle TITLES = ResourceBundle.getBundle("access-export");
    private static final String OF_OFFER = "offer_id";
    private static final String OF_TENANCY = "tenancy_id";
    private static final SubjectTable TENANCY =
            new SubjectTable("tenancy", OF_OFFER, List.of("id", "dwelling_id", "signed_on"));
    // That there was nuisance is a fact about whoever lived there before.
    private static final String OF_OTHERS = "nuisance_file";

    private final SubjectTables tables;

    Known(SubjectTables tables) {
        this.tables = tables;
    }

    /** On duty and in a transaction: who was let in was decided before. */
    void tell(AccessExport head, ExportSink sink) throws IOException {
        var offer = List.of(head.subject());
        var tenancies = new ArrayList<UUID>();
        var homes = new ArrayList<UUID>();
        tables.rows(TENANCY, TENANCY.columns(), offer, row -> {
            tenancies.add(row.getObject(1, UUID.class));
            if (row.getObject(3) != null) {
                homes.add(row.getObject(2, UUID.class));
            }
        });
        var telling =
                new Telling(tables, new ReadableRow((place, row, value) -> null, id -> Optional.empty()), TITLES, sink);
        sink.begin(head);
        itself("reservation").forEach(table -> telling.rows(table, table.ofTheSubject(), offer));
        tables.keyedBy(OF_OFFER, OF_TENANCY)
                .forEach(table ->
                        telling.rows(table, table.ofTheSubject(), table.key().equals(OF_OFFER) ? offer : tenancies));
        itself("dwelling").forEach(table -> telling.rows(table, ofTheHome(table), homes));
        var all = Stream.concat(offer.stream(), tenancies.stream()).toList();
        telling.facts(List.of("housing"), all, "");
        telling.looks(all);
        sink.end(List.of());
    }

    private Stream<SubjectTable> itself(String name) {
        return tables.keyedBy("id").stream().filter(table -> table.name().equals(name));
    }

    private static List<String> ofTheHome(SubjectTable dwelling) {
        return dwelling.ofTheSubject().stream()
                .filter(column -> !column.equals(OF_OTHERS))
                .toList();
    }
}
