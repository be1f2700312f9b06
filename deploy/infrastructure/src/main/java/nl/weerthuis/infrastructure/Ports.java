package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {
    // Below the range from which systems take the local port of an outgoing connection: a client that keeps asking for
    // a port where nothing listens can otherwise end up connected to itself.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** A port that nobody listens on now. */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new InfrastructureException(
                "No free port between %d and %d was found on this machine.".formatted(LOWEST, HIGHEST));
    }

    /** Whether a server can be started on this port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Waits until the port is free, for a server that was killed a moment ago. */
    static void requireFree(int port, String server, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() > end) {
                throw new InfrastructureException(
                        "Port %d, meant for %s, is in use by another program: stop that program or choose another port."
                                .formatted(port, server));
            }
            Pause.briefly();
        }
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
