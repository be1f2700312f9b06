package nl.weerthuis.infrastructure;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Counts who still needs us: each holds one open connection, which also ends when its process is killed. */
final class Leases implements AutoCloseable {
    private final ServerSocket server;
    private int held;
    private long idleSince = System.nanoTime();

    private Leases(ServerSocket server) {
        this.server = server;
    }

    static Leases open() throws IOException {
        var leases = new Leases(new ServerSocket(0, 50, Ports.loopback()));
        daemon("leases", leases::accept);
        return leases;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns when nobody has held a lease for as long as this. */
    synchronized void awaitIdle(Duration idle) {
        idleSince = System.nanoTime();
        long rest = idle.toMillis();
        while (held > 0 || rest > 0) {
            try {
                wait(held > 0 ? 0 : rest);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
            rest = idle.toMillis()
                    - Duration.ofNanos(System.nanoTime() - idleSince).toMillis();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var holder = server.accept();
                count(1);
                daemon("lease", () -> hold(holder));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void hold(Socket holder) {
        try (holder) {
            // Says who answers, so that a stranger who took over the port is not mistaken for us.
            var greeting = ProcessHandle.current().pid() + "\n";
            holder.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            holder.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int change) {
        held += change;
        idleSince = System.nanoTime();
        notifyAll();
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
