package nl.weerthuis.platform.rows;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OwnedRows {

    private final AgroalDataSource database;

    OwnedRows(AgroalDataSource database) {
        this.database = database;
    }

    void insert(UUID organisation, String name) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into owned_row values (?, ?)")) {
            insert.setObject(1, organisation);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> names() {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var answer = query.executeQuery("select name from owned_row order by name")) {
            var names = new ArrayList<String>();
            while (answer.next()) {
                names.add(answer.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
