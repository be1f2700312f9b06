package nl.weerthuis.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import nl.weerthuis.local.terminal.Halt;

/** One launcher per folder. The claim ends at the latest with the process that made it, however that ends. */
final class LauncherClaim {
    private final FileChannel channel;

    private LauncherClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** Declines when another launcher has it. */
    static LauncherClaim on(RegionFolder folder) {
        try {
            var channel =
                    FileChannel.open(folder.lock("launcher"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Halt(
                        Halt.CANNOT_START,
                        "A region runs already in %s (process %s): stop it first with Ctrl-C there."
                                .formatted(folder.path(), holder(folder)));
            }
            return new LauncherClaim(channel);
        } catch (IOException failure) {
            throw new Halt(
                    Halt.CANNOT_START,
                    "The folder %s cannot be used: %s.".formatted(folder.path(), failure.getMessage()),
                    failure);
        }
    }

    boolean stands() {
        return channel.isOpen();
    }

    /** Somebody else may launch here, also in this process. */
    void end() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String holder(RegionFolder folder) {
        var launcher = new StateFile(folder).read().launcher();
        return launcher == null ? "just started" : String.valueOf(launcher.pid());
    }
}
