package nl.weerthuis.caseflow.personexport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.crypto.EncryptedFields;
import nl.weerthuis.platform.problem.Problem;

/** Reads out everything that is known of one person, kind by kind. */
@ApplicationScoped
class Known {

    private static final ResourceBundle TITLES = ResourceBundle.getBundle("access-export");

    private final PersonTableRepository tables;
    private final Clients clients;
    private final EncryptedFields encrypted;
    private final Organisations organisations;

    Known(PersonTableRepository tables, Clients clients, EncryptedFields encrypted, Organisations organisations) {
        this.tables = tables;
        this.clients = clients;
        this.encrypted = encrypted;
        this.organisations = organisations;
    }

    /** On duty and in a transaction: who was let in was decided before. */
    void tell(AccessExport head, List<UUID> cases, Sink sink) throws IOException {
        var key = clients.key(head.subject()).orElseThrow(() -> Problem.conflict("client-erased"));
        var fields = new Fields(key, places(), organisations::nameOf);
        sink.begin(head);
        for (var table : tables.all()) {
            var columns = table.given(head.form());
            if (!columns.isEmpty()) {
                section(table.name(), sink);
                var ids = table.key().equals("case_id") ? cases : List.of(head.subject());
                tables.rows(table, columns, ids, row -> write(sink, fields.of(table.name(), row)));
            }
        }
        if (head.form() == ExportForm.SUBJECT) {
            tellOthersDeeds(head.subject(), cases, sink, fields);
        }
        sink.end(List.of(
                new AccessExport.Elsewhere("allocation", "CASE", cases),
                new AccessExport.Elsewhere("reporting", "CASE", cases)));
    }

    private void tellOthersDeeds(UUID client, List<UUID> cases, Sink sink, Fields fields) throws IOException {
        section("facts_stated", sink);
        tables.facts(cases, row -> write(sink, fields.of("outbox", row)));
        section("looks", sink);
        tables.looks(client, row -> write(sink, fields.of("access_log", row)));
    }

    private Set<String> places() {
        return encrypted.all().stream()
                .map(field -> field.table() + "." + field.column())
                .collect(Collectors.toSet());
    }

    private static void section(String code, Sink sink) throws IOException {
        sink.section(code, title(code));
    }

    private static String title(String code) {
        try {
            return TITLES.getString(code);
        } catch (MissingResourceException unnamed) {
            return code;
        }
    }

    private static void write(Sink sink, Map<String, Object> record) {
        try {
            sink.record(record);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
