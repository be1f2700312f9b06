package nl.weerthuis.faults.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between a client and a server on this machine, which can be good, bad or cut. */
public final class Proxy implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 200;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.PASS;

    private Proxy(int port, int target) throws IOException {
        this.entrance = new ServerSocket();
        this.entrance.setReuseAddress(true);
        this.entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        this.target = target;
    }

    /** Listens on the one port and passes on to the other; 0 takes any that is free. */
    public static Proxy between(int port, int target) {
        try {
            var proxy = new Proxy(port, target);
            proxy.inBackground(proxy::accept, "accept");
            return proxy;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on, also for connections that stand; a cut breaks them. What is forgotten once stays so. */
    public void set(Weather now) {
        weather = now;
        if (now == Weather.CUT) {
            wires.forEach(Wire::tear);
        }
        if (now == Weather.FORGOTTEN) {
            wires.forEach(Wire::forget);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                inBackground(() -> connect(client), "connect");
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            if (weather == Weather.CUT) {
                tear(client);
                return;
            }
            var wire = new Wire(client, new Socket(InetAddress.getLoopbackAddress(), target));
            wires.add(wire);
            inBackground(() -> wire.carry(wire.client, wire.server, true), "there");
            inBackground(() -> wire.carry(wire.server, wire.client, false), "back");
        } catch (IOException unreachable) {
            tear(client);
        }
    }

    private void inBackground(Runnable deed, String what) {
        var thread = new Thread(deed, "proxy-%d-%s".formatted(port(), what));
        thread.setDaemon(true);
        thread.start();
    }

    /** With a reset, as a firewall or a dead machine would, not with a polite end. */
    private static void tear(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // Gone is all that was wanted.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException gone) {
            // Closed is all that was wanted.
        }
        wires.forEach(Wire::tear);
    }

    private final class Wire {
        private final Socket client;
        private final Socket server;
        private volatile boolean forgotten;

        Wire(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to, boolean there) {
            var buffer = new byte[BUFFER];
            try {
                var in = from.getInputStream();
                var out = to.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    weather.delay(length);
                    while (weather.holds(there) && !from.isClosed()) {
                        Weather.pause();
                    }
                    if (!forgotten) {
                        out.write(buffer, 0, length);
                    }
                }
                if (!forgotten) {
                    to.shutdownOutput();
                }
            } catch (IOException broken) {
                if (!forgotten) {
                    tear();
                }
            }
        }

        /** Neither of the two hears from the other again, not even that it has gone. */
        void forget() {
            forgotten = true;
        }

        void tear() {
            wires.remove(this);
            Proxy.tear(client);
            Proxy.tear(server);
        }
    }
}
