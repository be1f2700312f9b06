package nl.weerthuis.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the running test, seen past the service. */
public final class TestDatabase {
    static final String SUPERUSER_PASSWORD = "weerthuis.test.superuser-password";

    private TestDatabase() {}

    /** As the superuser, whom no row security binds. */
    public static Connection connect() throws SQLException {
        return connect("postgres", text(SUPERUSER_PASSWORD));
    }

    /** As the role that the service itself uses, to test row security with the service's own checks left out. */
    public static Connection connectAsApp(String service) throws SQLException {
        return connect(service + "_app", text("weerthuis.database.app.password"));
    }

    /** As the role that owns the schema and migrates it. */
    public static Connection connectAsOwner(String service) throws SQLException {
        return connect(service + "_owner", text("weerthuis.database.owner.password"));
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(text("weerthuis.database.url"), user, password);
    }

    private static String text(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
