package nl.weerthuis.caseflow.importjob;

import java.sql.SQLException;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;

/** PostgreSQL refuses every case of one provider behind so many, as it does when it cannot extend a file. */
final class FullDisk implements AutoCloseable {

    private static final String REFUSE = """
            create sequence caseflow.%1$s;
            grant usage on sequence caseflow.%1$s to public;
            create function caseflow.%1$s() returns trigger language plpgsql as $$
            begin
                if new.provider_id = '%2$s'
                    and (select count(*) from caseflow.case_file where provider_id = '%2$s') >= %3$d then
                    perform nextval('caseflow.%1$s');
                    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end if;
                return new;
            end $$;
            create trigger %1$s before insert on caseflow.case_file
                for each row execute function caseflow.%1$s();
            """;

    private final String name;

    private FullDisk(String name) {
        this.name = name;
    }

    static FullDisk behind(UUID provider, int cases) throws SQLException {
        var disk = new FullDisk("full_" + provider.toString().replace('-', '_'));
        disk.run(REFUSE.formatted(disk.name, provider, cases));
        return disk;
    }

    /** How often it refused: a sequence counts on although its transaction is undone. */
    long refused() throws SQLException {
        try (var connection = TestDatabase.connectAsOwner("caseflow");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select case when is_called then last_value else 0 end from caseflow." + name)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner("caseflow");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop trigger %1$s on caseflow.case_file; drop function caseflow.%1$s; drop sequence caseflow.%1$s"
                .formatted(name));
    }
}
