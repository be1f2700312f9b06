package nl.weerthuis.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.weerthuis.local.terminal.Halt;

/** Ports that are kept for processes which start a little later, so that nobody who looks for a free one takes them. */
final class HeldPorts {
    private final List<ServerSocket> sockets = new ArrayList<>();

    HeldPorts(PortPlan ports, Collection<Part> parts) {
        for (var part : parts) {
            try {
                var socket = new ServerSocket();
                sockets.add(socket);
                socket.bind(new InetSocketAddress(InetAddress.getByName(PortPlan.HOST), ports.port(part)));
            } catch (IOException taken) {
                close();
                throw new Halt(
                        Halt.CANNOT_START,
                        "Port %d (%s) is in use by another program.".formatted(ports.port(part), part.label()),
                        taken);
            }
        }
    }

    void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // Closed is all that was wanted.
            }
        }
    }
}
