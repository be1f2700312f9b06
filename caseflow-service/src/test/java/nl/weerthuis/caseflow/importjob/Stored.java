package nl.weerthuis.caseflow.importjob;

import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;

/** What of files lies in the database, whoever may see it. */
final class Stored {

    private Stored() {}

    static int importsOf(UUID provider) throws SQLException {
        return count("nomination_import where provider_id = ?", provider);
    }

    static int linesOf(UUID provider) throws SQLException {
        return count(
                "nomination_import_line l join caseflow.nomination_import i on i.id = l.import_id where i.provider_id = ?",
                provider);
    }

    static int linesWithContent(UUID id) throws SQLException {
        return count("nomination_import_line where content is not null and import_id = ?", id);
    }

    private static int count(String from, UUID id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select count(*) from caseflow." + from)) {
            query.setObject(1, id);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
