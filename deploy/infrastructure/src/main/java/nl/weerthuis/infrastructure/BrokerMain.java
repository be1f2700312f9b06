package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** The broker's process: formats its directory if that was never done and becomes {@code kafka.Kafka}. */
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) throws IOException {
        var configuration = Path.of(arguments[0]);
        if (!Files.exists(logDirectory(configuration).resolve("meta.properties"))) {
            int outcome = kafka.tools.StorageTool.execute(
                    new String[] {
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        configuration.toString(),
                        "--ignore-formatted"
                    },
                    System.out);
            if (outcome != 0) {
                System.exit(outcome);
            }
        }
        kafka.Kafka.main(new String[] {configuration.toString()});
    }

    private static Path logDirectory(Path configuration) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(configuration)) {
            properties.load(reader);
        }
        return Path.of(properties.getProperty("log.dirs"));
    }
}
