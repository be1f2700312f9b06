package nl.weerthuis.platform.event;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weerthuis.infrastructure.BrokerProcess;
import nl.weerthuis.infrastructure.Ports;
import nl.weerthuis.infrastructure.Topics;

/** A broker of this test's own. */
public class KillableBroker implements QuarkusTestResourceLifecycleManager {

    // A test's class loaders come and go; the handle is found again by what the system remembers.
    private static final String FOLDER = "test.broker.folder";
    private static final String PORT = "test.broker.port";
    private static final String PID = "test.broker.pid";

    private String topic;

    @Override
    public void init(Map<String, String> arguments) {
        topic = arguments.get("topic");
    }

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty(
                    FOLDER,
                    Files.createTempDirectory(Path.of("target"), "broker")
                            .toAbsolutePath()
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PORT, Integer.toString(Ports.free()));
        restart();
        var bootstrap = broker().bootstrap();
        new Topics(bootstrap).create(List.of("own." + topic));
        return Map.of("weerthuis.kafka.bootstrap", bootstrap, "weerthuis.topics.prefix", "own.");
    }

    public static void kill() {
        ProcessHandle.of(Long.parseLong(System.getProperty(PID))).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    public static void restart() {
        System.setProperty(PID, Long.toString(broker().start().pid()));
    }

    @Override
    public void stop() {
        kill();
    }

    private static BrokerProcess broker() {
        var folder = Path.of(System.getProperty(FOLDER));
        var libraries = Path.of(System.getProperty("weerthuis.root"), "deploy/infrastructure/target");
        return new BrokerProcess(
                        folder.resolve("data"),
                        Integer.parseInt(System.getProperty(PORT)),
                        folder.resolve("broker.log"))
                .classPath(libraries.resolve("lib/*") + File.pathSeparator + libraries.resolve("classes"));
    }
}
