package nl.weerthuis.benchmarks;

import java.nio.charset.StandardCharsets;

/** HTTP/1.1 requests as bytes, so that the generator costs the two cores as little as possible. */
record Requests(int port, String token, String purpose) {

    Requests(int port, String token) {
        this(port, token, null);
    }

    byte[] post(String path, String body) {
        return request("POST", path, body);
    }

    byte[] get(String path) {
        return request("GET", path, "");
    }

    private byte[] request(String method, String path, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(
                                method,
                                path,
                                port,
                                token,
                                purpose == null ? "" : "Purpose: " + purpose + "\r\n",
                                content.length)
                        .getBytes(StandardCharsets.US_ASCII);
        var bytes = new byte[head.length + content.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(content, 0, bytes, head.length, content.length);
        return bytes;
    }
}
