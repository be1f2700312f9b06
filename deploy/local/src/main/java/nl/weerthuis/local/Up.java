package nl.weerthuis.local;

import java.nio.file.Path;
import java.util.EnumSet;
import nl.weerthuis.infrastructure.InfrastructureException;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.PortPlan;
import nl.weerthuis.local.process.Region;
import nl.weerthuis.local.process.RegionFolder;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.terminal.Halt;

/** {@code deploy/up}: the whole region with one command. */
final class Up {
    private static final int INTERRUPTED = 130;

    private final Options options;
    private final Path root;
    private final RegionFolder folder;
    private final Console console = new Console(System.out);
    private volatile int exitCode = INTERRUPTED;

    private Up(Options options) {
        this.options = options;
        this.root = Path.of(System.getProperty("weerthuis.root", ""))
                .toAbsolutePath()
                .normalize();
        var wish = System.getenv("WEERTHUIS_REGION");
        this.folder = new RegionFolder(wish == null ? root.resolve(".region") : Path.of(wish));
    }

    public static void main(String[] words) {
        int exitCode;
        try {
            exitCode = new Up(Options.parse(words)).run();
        } catch (Halt halt) {
            System.err.println(halt.getMessage());
            exitCode = halt.exitCode();
        } catch (InfrastructureException failure) {
            System.err.println(failure.getMessage());
            exitCode = Halt.FAILED;
        }
        System.exit(exitCode);
    }

    private int run() {
        return switch (options.deed()) {
            case HELP -> {
                System.out.print(Options.HELP);
                yield 0;
            }
            case TOKEN -> {
                System.out.println(new Api(running().requireAlive(Part.ISSUER).ports())
                        .tokens()
                        .of(options.argument()));
                yield 0;
            }
            case START -> {
                running().startAlone(part());
                yield 0;
            }
            case RUN, CHECK -> up();
        };
    }

    private int up() {
        var parts = options.fhir() ? EnumSet.allOf(Part.class) : Part.usual();
        var region = new Region(root, folder, PortPlan.of(System.getenv()), System.getenv(), console, parts);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(region), "stop"));
        try {
            exitCode = new Course(root, region, options, console, () -> exitCode = 0).run();
            return exitCode;
        } catch (Halt halt) {
            exitCode = halt.exitCode();
            throw halt;
        } catch (InfrastructureException failure) {
            exitCode = Halt.FAILED;
            throw failure;
        }
    }

    /** Also on Ctrl-C, which is how this is meant to end: the JVM's own exit code would call that a failure. */
    private void stop(Region region) {
        region.close();
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
    }

    private Region running() {
        return Region.running(root, folder, console);
    }

    private Part part() {
        return Part.named(options.argument())
                .orElseThrow(() -> new Halt(
                        Halt.CANNOT_START,
                        "There is no process \"%s\"; deploy/up --help names them.".formatted(options.argument())));
    }
}
