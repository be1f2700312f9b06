package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The user that PostgreSQL runs as: it declines to run as root, so root needs a way around. */
enum ServerUser {
    /** An ordinary user, or a system that does not know root. */
    OURSELVES(List.of()),
    /** Root in a user namespace of its own, where it is nobody; the files stay root's. */
    ROOT_IN_NAMESPACE(List.of("unshare", "-U")),
    /** Root on a system without user namespaces (most containers): the files are nobody's. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65_534;

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerUser detect() {
        if (PostgresBinaries.isWindows() || !"0".equals(output("id", "-u"))) {
            return OURSELVES;
        }
        if (succeeds(ROOT_IN_NAMESPACE.command("true"))) {
            return ROOT_IN_NAMESPACE;
        }
        if (succeeds(NOBODY.command("true"))) {
            return NOBODY;
        }
        throw new InfrastructureException(
                "PostgreSQL cannot run as root and this system offers neither user namespaces nor setpriv: run as an ordinary user.");
    }

    List<String> command(String... words) {
        return command(List.of(words));
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Hands the directory to the server's user; only root can and only root needs to. */
    void own(Path directory) {
        if (this == OURSELVES) {
            return;
        }
        int owner = this == NOBODY ? NOBODY_ID : 0;
        try (var paths = Files.walk(directory)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                own(path, owner);
            }
        } catch (IOException failure) {
            throw new InfrastructureException(
                    "The directory %s could not be handed to the user of PostgreSQL: %s.".formatted(directory, failure),
                    failure);
        }
    }

    /** Declines when the user cannot get at the path because of a folder above it. */
    void requireReach(Path path) {
        if (this == NOBODY && !succeeds(command("test", "-r", path.toString()))) {
            throw new InfrastructureException(
                    "PostgreSQL runs as user nobody here, who may not enter %s: use a folder that every user may enter, or run as an ordinary user."
                            .formatted(path));
        }
    }

    private static void own(Path path, int owner) throws IOException {
        if (!Integer.valueOf(owner).equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException absent) {
            return "";
        }
    }
}
