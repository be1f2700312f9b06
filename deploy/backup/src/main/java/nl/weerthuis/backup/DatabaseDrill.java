package nl.weerthuis.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.backup.SteadyWriter.Written;

/**
 * A server under load is backed up, dies with its disk, and comes back three times: from the archive alone, with what a
 * synchronous receiver kept, and at a moment before.
 */
final class DatabaseDrill {
    private static final String DATABASE = "postgres";
    private static final long PAUSE = 20;

    private final Site site;
    private final int megabytes;
    private final Duration phase;
    private final Duration archiveAtMost;

    /**
     * @param megabytes of data beside what is written meanwhile
     * @param phase how long is written before the backup, until the moment that is gone back to, and until the loss
     * @param archiveAtMost what {@code archive_timeout} is set to
     */
    DatabaseDrill(Site site, int megabytes, Duration phase, Duration archiveAtMost) {
        this.site = site;
        this.megabytes = megabytes;
        this.phase = phase;
        this.archiveAtMost = archiveAtMost;
    }

    /** What was found; durations in seconds. */
    record Report(
            long backupMegabytes,
            double backupSeconds,
            long acknowledgedRows,
            int archivedSegments,
            int archiveTimeoutSeconds,
            Outcome fromArchive,
            Outcome withReceiver,
            Outcome atPointInTime,
            double pointInTimeWithinSeconds,
            List<String> faults) {}

    /** @param writableSeconds from the loss of server and disk until the first write was acknowledged */
    record Outcome(
            long restoredRows, long lostRows, double lostSeconds, double copyBackSeconds, double writableSeconds) {

        private static Outcome of(Restored restored, Judgement.Loss loss) {
            return new Outcome(
                    restored.ids().size(),
                    loss.rows(),
                    seconds(loss.time()),
                    seconds(restored.copied()),
                    seconds(restored.writable()));
        }
    }

    private record Course(BaseBackup backup, Instant moment, Instant lostAt, Written written) {}

    Report run() throws IOException, SQLException, InterruptedException {
        var course = untilTheLoss();
        var segments = archivedSegments();
        var judgement = new Judgement(course.written());
        var fromArchive = restored(List.of(site.archive()), Optional.empty());
        var archiveLoss = judgement.latest("archive", fromArchive.ids(), newest(segments), course.lostAt());
        var both = List.of(site.archive(), site.received());
        var withReceiver = restored(both, Optional.empty());
        var receiverLoss = judgement.complete("receiver", withReceiver.ids(), course.lostAt());
        var back = restored(both, Optional.of(course.moment()));
        var within = judgement.pointInTime("point in time", back.ids(), course.moment());
        return new Report(
                course.backup().bytes() / (1024 * 1024),
                seconds(course.backup().took()),
                course.written().rows().size(),
                segments.size(),
                (int) archiveAtMost.toSeconds(),
                Outcome.of(fromArchive, archiveLoss),
                Outcome.of(withReceiver, receiverLoss),
                Outcome.of(back, new Judgement.Loss(0, Duration.ZERO)),
                seconds(within),
                judgement.faults());
    }

    private Course untilTheLoss() throws IOException, SQLException, InterruptedException {
        site.start(archiveAtMost);
        fill();
        try (var receiver = WalReceiver.start(site.url(DATABASE), site.user(), site.password(), site.received())) {
            waitFor(receiver);
            var writer = SteadyWriter.start(site.url(DATABASE), site.user(), site.password());
            Thread.sleep(phase.toMillis());
            var backup = backUp();
            Thread.sleep(phase.toMillis());
            var moment = Instant.now();
            Thread.sleep(phase.toMillis());
            receiver.requireRunning();
            var lostAt = site.lose();
            return new Course(backup, moment, lostAt, writer.awaitEnd());
        }
    }

    private void fill() throws SQLException {
        try (var connection = site.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("create table ballast (id bigint, content text)");
            statement.execute("insert into ballast select i, repeat(md5(i::text), 31) from generate_series(1, %d) i"
                    .formatted(megabytes * 1024L));
        }
    }

    /** From here on nothing is acknowledged that is not on the receiver's disk. */
    private void waitFor(WalReceiver receiver) throws SQLException, InterruptedException {
        try (var connection = site.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '%s'".formatted(receiver.name()));
            statement.execute("select pg_reload_conf()");
            var isSynchronous = "select count(*) from pg_stat_replication where sync_state = 'sync'";
            for (long synchronous = 0; synchronous == 0; Thread.sleep(PAUSE)) {
                try (var answer = statement.executeQuery(isSynchronous)) {
                    answer.next();
                    synchronous = answer.getLong(1);
                }
            }
        }
    }

    private BaseBackup backUp() throws SQLException, IOException {
        try (var connection = site.connect(DATABASE)) {
            return BaseBackup.take(connection, site.data(), site.backup());
        }
    }

    private Restored restored(List<Path> logs, Optional<Instant> until)
            throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        var copied = site.restore(logs, until);
        var ids = new HashSet<Long>();
        try (var connection = site.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("create table writable_again (id bigint)");
            var writable = Duration.ofNanos(System.nanoTime() - start);
            try (var rows = statement.executeQuery("select id from written")) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return new Restored(Set.copyOf(ids), copied, writable);
        } finally {
            site.lose();
        }
    }

    private List<String> archivedSegments() throws IOException {
        return Folders.names(site.archive()).stream()
                .filter(name -> name.matches("[0-9A-F]{24}"))
                .toList();
    }

    private static String newest(List<String> segments) {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
