package nl.weerthuis.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerthuis.local.trial.TrialRegion;

/** A request that found something, in a form in which it can be made again. */
final class Repetition {

    private static final Path FOLDER = TrialRegion.root().resolve("deploy/hostile/target/found");
    private static final int LONGEST_HEADER = 200;

    private Repetition() {}

    /** @return a line for curl, with the body in a file; the bytes as they went stand beside it */
    static String of(Trial trial, Shot shot) {
        var body = FOLDER.resolve(shot.number() + ".body");
        try {
            Files.createDirectories(FOLDER);
            Files.write(body, shot.body());
            var head = trial.wire(shot.operation().service()).head(shot, "TOKEN");
            Files.write(FOLDER.resolve(shot.number() + ".head"), head);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var curl = new StringBuilder("curl -X %s --path-as-is 'http://127.0.0.1:%d%s' -H 'Authorization: Bearer TOKEN'"
                .formatted(shot.method(), trial.port(shot.operation().service()), shortened(shot.target())));
        shot.headers()
                .forEach(
                        header -> curl.append(" -H '").append(shortened(header)).append('\''));
        if (shot.body().length > 0) {
            curl.append(" --data-binary @").append(TrialRegion.root().relativize(body));
        }
        return "    as %s: %s%n    again: -Dhostile.seed=%d -Dhostile.only=%d"
                .formatted(shot.principal(), curl, Trial.SEED, shot.number());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_HEADER ? text.substring(0, LONGEST_HEADER) + "..." : text;
    }
}
