package nl.weerthuis.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * A copy of the data directory of a server that goes on working, as PostgreSQL describes it under "Making a
 * Base Backup Using the Low Level API": pages may be torn in it, the log mends them.
 */
record BaseBackup(Path folder, long bytes, Duration took) {
    /** Made anew by a server that starts. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    /** Returns when the segments that the copy needs are in the archive. */
    static BaseBackup take(Connection connection, Path data, Path target) throws SQLException, IOException {
        long start = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('drill', fast => true)");
            long bytes = Folders.copy(
                    data,
                    target,
                    folder -> !EMPTY.contains(folder.toString()),
                    file -> !LEFT_OUT.contains(file.getFileName().toString()));
            Files.createDirectories(target.resolve("pg_wal/archive_status"));
            try (var stopped =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => true)")) {
                stopped.next();
                Files.writeString(target.resolve("backup_label"), stopped.getString(1));
            }
            return new BaseBackup(target, bytes, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
