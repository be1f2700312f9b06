package nl.weerthuis.allocation.personexport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.motivation.Motivations;
import nl.weerthuis.allocation.motivation.Written;
import nl.weerthuis.allocation.organisation.Organisations;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.export.ReadableRow;
import nl.weerthuis.platform.export.SubjectTable;
import nl.weerthuis.platform.export.SubjectTables;
import nl.weerthuis.platform.export.Telling;

/** Reads out everything that is known here of one case, its offers among it. */
@ApplicationScoped
class Known {

    private static final ResourceBundle TITLES = ResourceBundle.getBundle("access-export");
    private static final String SEALED = "case_ref";
    private static final String OFFER = "offer";
    private static final Map<String, Written> MOTIVES = Map.of(
            "table_decision.sealed_motivation", Written.DECISION,
            "offer.sealed_motivation", Written.REFUSAL,
            "municipality_assignment.sealed_motivation", Written.AGREEMENT);
    // Who must not know of somebody is a fact about the one who must not.
    private static final Map<String, Set<String>> OTHERS_IN = Map.of("case_conflict", Set.of("organisation_id"));

    private final SubjectTables tables;
    private final SealedReference seals;
    private final Motivations motivations;
    private final Organisations organisations;

    Known(SubjectTables tables, SealedReference seals, Motivations motivations, Organisations organisations) {
        this.tables = tables;
        this.seals = seals;
        this.motivations = motivations;
        this.organisations = organisations;
    }

    /** On duty and in a transaction: who was let in was decided before. */
    void tell(AccessExport head, ExportSink sink) throws IOException {
        var subject = List.of(head.subject());
        var telling = new Telling(tables, new ReadableRow(this::open, organisations::nameOf), TITLES, sink);
        sink.begin(head);
        for (var table : tables.keyedBy("case_id", SEALED)) {
            if (table.key().equals(SEALED)) {
                telling.sealedRows(table, given(table), List.of(sealed(table, head.subject())));
            } else {
                telling.rows(table, given(table), subject);
            }
        }
        telling.facts(List.of("allocation-case"), subject, "");
        telling.looks(subject);
        sink.end(List.of(
                new AccessExport.Elsewhere("reporting", "CASE", subject),
                new AccessExport.Elsewhere("housing", "OFFER", offers(head.subject()))));
    }

    private static List<String> given(SubjectTable table) {
        return table.ofTheSubject().stream()
                .filter(column ->
                        !OTHERS_IN.getOrDefault(table.name(), Set.of()).contains(column))
                .toList();
    }

    /** By these housing knows the homes that were offered. */
    private List<UUID> offers(UUID caseId) {
        var found = new ArrayList<UUID>();
        var table = new SubjectTable(OFFER, SEALED, List.of("id"));
        tables.sealedRows(
                table, table.columns(), List.of(sealed(table, caseId)), row -> found.add(row.getObject(1, UUID.class)));
        return found;
    }

    private byte[] sealed(SubjectTable table, UUID caseId) {
        return seals.seal(table.name() + "." + SEALED, caseId);
    }

    /** The references lead to whom the person knows, or to what means nothing outside; the motives are read. */
    private Object open(String place, ResultSet row, byte[] value) throws SQLException {
        var where = MOTIVES.get(place);
        return where == null ? null : motivations.open(where, row.getObject(where.key(), UUID.class), value);
    }
}
