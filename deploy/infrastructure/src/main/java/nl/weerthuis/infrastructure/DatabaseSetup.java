package nl.weerthuis.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * Databases, roles and schemas of services, made by the superuser. Everything may be asked for again: what exists stays
 * and gets the password that is handed in.
 */
public final class DatabaseSetup {
    // Names become part of a statement, so nothing but these characters may be in them.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");
    private static final String DUPLICATE_DATABASE = "42P04";

    private final String host;
    private final int port;
    private final String superuser;
    private final String password;

    public DatabaseSetup(String host, int port, String superuser, String password) {
        this.host = host;
        this.port = port;
        this.superuser = superuser;
        this.password = password;
    }

    /** Makes the database unless it exists; nobody may connect to it but the superuser and its services. */
    public DatabaseSetup database(String name) {
        var database = required(name);
        run("postgres", statement -> {
            var exists = "select 1 from pg_database where datname = '%s'".formatted(database);
            try (var found = statement.executeQuery(exists)) {
                if (found.next()) {
                    return;
                }
            }
            createDatabase(statement, database);
        });
        run(database, statement -> {
            statement.execute("revoke all on database %s from public".formatted(database));
            statement.execute("revoke all on schema public from public");
        });
        return this;
    }

    /**
     * Makes the roles {@code <service>_owner}, which owns schema {@code <service>} and migrates it, and
     * {@code <service>_app}, which owns nothing and is bound by row security.
     */
    public DatabaseSetup service(String database, String service, String ownerPassword, String appPassword) {
        var owner = required(service) + "_owner";
        var app = service + "_app";
        run(required(database), statement -> {
            role(statement, owner, ownerPassword);
            role(statement, app, appPassword);
            statement.execute("grant connect, create, temporary on database %s to %s".formatted(database, owner));
            statement.execute("grant connect, temporary on database %s to %s".formatted(database, app));
            statement.execute("create schema if not exists %s authorization %s".formatted(service, owner));
            statement.execute("alter schema %s owner to %s".formatted(service, owner));
            statement.execute("grant usage on schema %s to %s".formatted(service, app));
        });
        return this;
    }

    /** Removes the database and ends every session that uses it. */
    public void drop(String name) {
        run(
                "postgres",
                statement -> statement.execute("drop database if exists %s with (force)".formatted(required(name))));
    }

    private static void createDatabase(Statement statement, String database) throws SQLException {
        try {
            statement.execute("create database %s".formatted(database));
        } catch (SQLException failure) {
            if (!DUPLICATE_DATABASE.equals(failure.getSQLState())) {
                throw failure;
            }
        }
    }

    private static void role(Statement statement, String role, String rolePassword) throws SQLException {
        var exists = "select 1 from pg_roles where rolname = '%s'".formatted(role);
        boolean found;
        try (var rows = statement.executeQuery(exists)) {
            found = rows.next();
        }
        statement.execute("%s role %s with login nosuperuser nocreatedb nocreaterole nobypassrls password %s"
                .formatted(found ? "alter" : "create", role, statement.enquoteLiteral(rolePassword)));
    }

    private static String required(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InfrastructureException(
                    "\"%s\" cannot be the name of a database or a service: use small letters, digits and underscores."
                            .formatted(name));
        }
        return name;
    }

    private void run(String database, Statements statements) {
        try (Connection connection = DriverManager.getConnection(url(database), superuser, password);
                var statement = connection.createStatement()) {
            statements.run(statement);
        } catch (SQLException failure) {
            throw new InfrastructureException(
                    "Database %s at %s:%d could not be set up: %s"
                            .formatted(database, host, port, failure.getMessage()),
                    failure);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private interface Statements {
        void run(Statement statement) throws SQLException;
    }
}
