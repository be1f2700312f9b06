package nl.weerthuis.hostile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import nl.weerthuis.hostile.Shot.Sending;

/** HTTP by hand, for what a client library would refuse to send. Each request has a connection of its own. */
final class Wire {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int CHUNK = 65_536;
    private static final long MOST_CHUNKS = 26L * 1024 * 1024 / CHUNK;
    private static final int MOST_BODY = 64 * 1024 * 1024;

    private final String host;
    private final int port;

    Wire(String host, int port) {
        this.host = host;
        this.port = port;
    }

    Reply send(Shot shot, String token) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            var early = write(shot, token, socket.getOutputStream());
            return read(shot, socket.getInputStream(), early);
        } catch (SocketTimeoutException nothingCame) {
            return Reply.none(Reply.HANGS);
        } catch (IOException closed) {
            return Reply.none(Reply.HUNG_UP);
        }
    }

    /** @return whether the server would not read it all */
    private boolean write(Shot shot, String token, OutputStream socket) {
        try {
            var out = new BufferedOutputStream(socket);
            out.write(head(shot, token));
            switch (shot.sending()) {
                case WITH_LENGTH, AS_IT_IS -> out.write(shot.body());
                case IN_CHUNKS -> chunks(shot.body(), out);
                case WITHOUT_END -> endless(out);
            }
            out.flush();
            return false;
        } catch (IOException noMore) {
            return true;
        }
    }

    /** The token comes last but for the length, so that a broken header line breaks nothing else. */
    byte[] head(Shot shot, String token) {
        var head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(shot.method(), shot.target()));
        if (shot.headers().stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: ").append(host).append(':').append(port).append("\r\n");
        }
        shot.headers().forEach(header -> head.append(header).append("\r\n"));
        if (shot.headers().stream().noneMatch(header -> header.startsWith("Authorization:"))) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        head.append("Connection: close\r\n");
        if (shot.sending() == Sending.WITH_LENGTH
                && (shot.body().length > 0 || !shot.method().equals("GET"))) {
            head.append("Content-Length: ").append(shot.body().length).append("\r\n");
        } else if (shot.sending() == Sending.IN_CHUNKS || shot.sending() == Sending.WITHOUT_END) {
            head.append("Transfer-Encoding: chunked\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void chunks(byte[] body, OutputStream out) throws IOException {
        for (int at = 0; at < body.length; at += 7) {
            int length = Math.min(7, body.length - at);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Further than anything is read; the one who sends bounds it. */
    private static void endless(OutputStream out) throws IOException {
        var chunk = " ".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
        for (long i = 0; i < MOST_CHUNKS; i++) {
            out.write((Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(chunk);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static Reply read(Shot shot, InputStream socket, boolean early) throws IOException {
        var in = new BufferedInputStream(socket);
        while (true) {
            var first = line(in);
            if (first.isEmpty() || !first.startsWith("HTTP/1.")) {
                return Reply.none(Reply.HUNG_UP);
            }
            var lines = new ArrayList<String>();
            for (var next = line(in); !next.isEmpty(); next = line(in)) {
                lines.add(next);
            }
            int status = Integer.parseInt(first.split(" ", 3)[1]);
            if (status >= 200) {
                var reply = new Reply(status, lines, new byte[0]);
                return new Reply(status, lines, early ? rest(in, true) : body(shot, reply, in));
            }
        }
    }

    private static byte[] body(Shot shot, Reply reply, InputStream in) throws IOException {
        if (shot.hasAnswerWithoutBody() || reply.status() == 204 || reply.status() == 304) {
            return new byte[0];
        }
        var length = reply.header("Content-Length");
        if (!length.isEmpty()) {
            return in.readNBytes(Math.min(MOST_BODY, Integer.parseInt(length)));
        }
        if (!reply.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")) {
            return rest(in, false);
        }
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        var text = line(in);
        return text.isEmpty() ? 0 : Integer.parseInt(text.split(";")[0].strip(), 16);
    }

    /** @param early whether the connection may break before it is at its end */
    private static byte[] rest(InputStream in, boolean early) throws IOException {
        var body = new ByteArrayOutputStream();
        try {
            in.transferTo(body);
        } catch (IOException broken) {
            if (!early) {
                throw broken;
            }
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
