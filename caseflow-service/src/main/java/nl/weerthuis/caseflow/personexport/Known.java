package nl.weerthuis.caseflow.personexport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.crypto.EncryptedFields;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;
import nl.weerthuis.platform.export.ReadableRow;
import nl.weerthuis.platform.export.SubjectTables;
import nl.weerthuis.platform.export.Telling;
import nl.weerthuis.platform.problem.Problem;

/** Reads out everything that is known of one person, kind by kind. */
@ApplicationScoped
class Known {

    private static final ResourceBundle TITLES = ResourceBundle.getBundle("access-export");
    private static final List<String> CHANNELS = List.of("caseflow", "caseflow-matching");
    // What a conflict says, it says of somebody else.
    private static final String OF_OTHERS = "nl.weerthuis.conflict-";

    private final SubjectTables tables;
    private final Clients clients;
    private final EncryptedFields encrypted;
    private final Organisations organisations;
    private final FormerProviders formerProviders;

    Known(
            SubjectTables tables,
            Clients clients,
            EncryptedFields encrypted,
            Organisations organisations,
            FormerProviders formerProviders) {
        this.tables = tables;
        this.clients = clients;
        this.encrypted = encrypted;
        this.organisations = organisations;
        this.formerProviders = formerProviders;
    }

    /** On duty and in a transaction: who was let in was decided before. */
    void tell(AccessExport head, List<UUID> cases, ExportSink given) throws IOException {
        var sink = formerProviders
                .of(cases, head.madeBy())
                .<ExportSink>map(former -> new OwnMotives(given, former))
                .orElse(given);
        var form = ExportForm.valueOf(head.form());
        var client = List.of(head.subject());
        var telling = new Telling(tables, rows(head.subject()), TITLES, sink);
        sink.begin(head);
        all().forEach(table -> telling.rows(table.table(), table.given(form), table.isOfCase() ? cases : client));
        if (form == ExportForm.SUBJECT) {
            telling.facts(CHANNELS, cases, OF_OTHERS);
            telling.looks(client);
        }
        sink.end(List.of(
                new AccessExport.Elsewhere("allocation", "CASE", cases),
                new AccessExport.Elsewhere("reporting", "CASE", cases)));
    }

    private List<PersonTable> all() {
        var byClient = tables.keyedBy("client_id", "case_id").stream();
        // The client itself has no other to point to.
        var itself = tables.keyedBy("id").stream().filter(table -> table.name().equals("client"));
        return Stream.concat(itself, byClient)
                .map(PersonTable::new)
                .sorted(Comparator.comparingInt(PersonTable::order))
                .toList();
    }

    private ReadableRow rows(UUID client) {
        var key = clients.key(client).orElseThrow(() -> Problem.conflict("client-erased"));
        var places = places();
        return new ReadableRow(
                (place, row, value) -> places.contains(place) ? key.decrypt(place, value) : null,
                organisations::nameOf);
    }

    private Set<String> places() {
        return encrypted.all().stream()
                .map(field -> field.table() + "." + field.column())
                .collect(Collectors.toSet());
    }
}
