package nl.weerthuis.platform.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What an operator says about the way to the broker (TLS, who we are) in a file of Kafka's own form, beside what this
 * platform relies on; of two that differ the platform's holds.
 */
public final class ClientSettings {

    private ClientSettings() {}

    public static Map<String, Object> of(Optional<Path> file, Map<String, Object> ours) {
        var settings = new HashMap<String, Object>();
        file.map(ClientSettings::read)
                .ifPresent(
                        read -> read.stringPropertyNames().forEach(name -> settings.put(name, read.getProperty(name))));
        settings.putAll(ours);
        return settings;
    }

    private static Properties read(Path file) {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("weerthuis.kafka.settings names a file that cannot be read: " + file, e);
        }
        return settings;
    }
}
