package nl.weerthuis.faults.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private static final int TIMEOUT_MILLIS = 300;

    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket server;
    private Proxy proxy;

    @BeforeEach
    void aServerThatRepeatsWhatItHears() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::repeat, "echo");
        thread.setDaemon(true);
        thread.start();
        proxy = Proxy.between(0, server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passes_what_is_said_and_what_is_answered() throws IOException {
        try (var client = client()) {
            assertThat(ask(client, 'a')).isEqualTo('a');
        }
    }

    @Test
    void a_cut_breaks_what_stands_and_refuses_what_is_new() throws IOException {
        try (var client = client()) {
            ask(client, 'a');

            proxy.set(Weather.CUT);

            assertThatThrownBy(() -> ask(client, 'b')).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> ask(client(), 'c')).isInstanceOf(IOException.class);
        }
        proxy.set(Weather.PASS);
        try (var client = client()) {
            assertThat(ask(client, 'd')).isEqualTo('d');
        }
    }

    @Test
    void a_hole_swallows_until_it_is_closed() throws IOException {
        try (var client = client()) {
            proxy.set(Weather.HOLE);
            assertThatThrownBy(() -> ask(client, 'a')).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).hasValue(0);

            proxy.set(Weather.PASS);

            assertThat(client.getInputStream().read()).isEqualTo('a');
        }
    }

    @Test
    void a_forgotten_connection_is_never_heard_of_again_and_a_new_one_passes() throws IOException {
        try (var client = client()) {
            ask(client, 'a');
            proxy.set(Weather.FORGOTTEN);
            proxy.set(Weather.PASS);

            assertThatThrownBy(() -> ask(client, 'b')).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).hasValue(1);
        }
        try (var client = client()) {
            assertThat(ask(client, 'c')).isEqualTo('c');
        }
    }

    @Test
    void half_a_cut_lets_the_server_hear_and_the_client_not() throws IOException {
        try (var client = client()) {
            proxy.set(Weather.HALF_CUT);

            assertThatThrownBy(() -> ask(client, 'a')).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).hasValue(1);
        }
    }

    private Socket client() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static int ask(Socket client, char letter) throws IOException {
        client.getOutputStream().write(letter);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new IOException("closed");
        }
        return answer;
    }

    private void repeat() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                var thread = new Thread(() -> repeat(socket), "echo-one");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void repeat(Socket socket) {
        try (socket) {
            for (int letter = socket.getInputStream().read();
                    letter >= 0;
                    letter = socket.getInputStream().read()) {
                heard.incrementAndGet();
                socket.getOutputStream().write(letter);
            }
        } catch (IOException broken) {
            // The proxy cut it.
        }
    }
}
