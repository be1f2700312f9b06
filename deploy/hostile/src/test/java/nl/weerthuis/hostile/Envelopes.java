package nl.weerthuis.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.weerthuis.hostile.Shot.Manners;
import nl.weerthuis.hostile.Shot.Sending;

/** A right request in a wrong envelope: its headers, its method, the way in which its body travels. */
final class Envelopes {

    private static final List<String> HEADERS = List.of(
            "Idempotency-Key",
            "If-Match",
            "Purpose",
            "Accept",
            "Accept-Language",
            "Authorization",
            "traceparent",
            "Content-Type",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "If-None-Match",
            "Range",
            "Cookie",
            "Origin");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=" + "c".repeat(300),
            "APPLICATION/JSON",
            "application/vnd.x+json",
            "*/*",
            "/",
            ";;;",
            "text/csv; header=absent",
            "application/x-ndjson");
    private static final int ZEROS = 30 * 1024 * 1024;
    private static final byte[] BOMB = bomb();

    private final Shot base;
    private final List<Shot> shots = new ArrayList<>();

    Envelopes(Shot base) {
        this.base = base;
    }

    List<Shot> shots() {
        headers();
        methods();
        TYPES.forEach(type -> add("content type " + shortened(type), base.replacing("Content-Type: " + type)));
        add("no content type", base.without("Content-Type:"));
        if (base.body().length > 0) {
            travels();
        }
        broken();
        return shots;
    }

    private void headers() {
        for (var name : HEADERS) {
            for (var poison : Poison.forText()) {
                if (poison.text().length() < 4_500) {
                    header(name, poison.name(), poison.text());
                }
            }
            header(name, "quotes", "\"\"\"" + Poison.CANARY);
            header(name, "separators", ",;=,,;" + Poison.CANARY + ";q=NaN");
            header(name, "longer than 16 kB", Poison.CANARY + "h".repeat(17_000));
        }
        add("If-Match of any kind", base.replacing("If-Match: W/\"1\", \"2\", *"));
        add("If-Match beyond numbers", base.replacing("If-Match: \"" + "9".repeat(40) + "\""));
        add("Idempotency-Key twice", base.with("Idempotency-Key: a").with("Idempotency-Key: b"));
        add("Authorization twice", base.with("Authorization: Bearer a").with("Authorization: Bearer b"));
        add("Accept of nothing", base.replacing("Accept: " + "a/b,".repeat(500)));
        add("languages without end", base.replacing("Accept-Language: " + "nl;q=0.1,".repeat(800)));
    }

    private void header(String name, String what, String value) {
        // As bytes: a header has no encoding.
        var bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var control = bytes.chars().anyMatch(character -> character < 0x20 && character != '\t');
        var hit = base.replacing(name + ": " + bytes);
        add(
                "header %s: %s".formatted(name, what),
                hit.hiding(value.contains(Poison.CANARY) ? Poison.CANARY : "")
                        .expecting(control ? Manners.NOT_HTTP : Manners.USUAL));
    }

    private void methods() {
        for (var method : List.of("PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "get", "KANARIE")) {
            add("method " + method, base.as(method));
        }
        add("method override", base.with("X-HTTP-Method-Override: DELETE").with("X-Method-Override: DELETE"));
        // CONNECT asks for a tunnel: nothing that a service has an answer for.
        add("method CONNECT", base.as("CONNECT").expecting(Manners.NOT_HTTP));
    }

    private void travels() {
        add("body in chunks of seven", base.sent(Sending.IN_CHUNKS));
        add("body without end", base.sent(Sending.WITHOUT_END));
        add("compressed", base.with(BOMB).with("Content-Encoding: gzip"));
        add("said to be compressed", base.with("Content-Encoding: br, deflate, gzip"));
        add("no body", base.with(new byte[0]));
        add("expects to go on", base.with("Expect: 100-continue"));
        add("expects something else", base.with("Expect: " + Poison.CANARY).expecting(Manners.NOT_HTTP));
    }

    /** What is not HTTP. */
    private void broken() {
        broken("a thousand headers", thousand());
        broken("header without colon", base.with(Poison.CANARY));
        broken("header without name", base.with(": " + Poison.CANARY));
        broken("folded header", base.with("X-Folded: a\r\n b"));
        broken("header with NUL", base.with("X-Nul: a\u0000b"));
        broken("header with bare CR", base.with("X-Cr: a\rX-Injected: " + Poison.CANARY));
        broken("name with a space", base.with("X Space: 1"));
        broken("no host", base.with("Host:"));
        broken("strange host", base.replacing("Host: " + Poison.CANARY + "@[::1]:99999/"));
        broken("length and chunks", base.with("Content-Length: 5").sent(Sending.IN_CHUNKS));
        broken(
                "two lengths",
                base.with("Content-Length: 0").with("Content-Length: 5").sent(Sending.AS_IT_IS));
        broken("negative length", base.with("Content-Length: -1").sent(Sending.AS_IT_IS));
        broken(
                "length beyond numbers",
                base.with("Content-Length: " + "9".repeat(30)).sent(Sending.AS_IT_IS));
        broken("length beyond the limit", base.with("Content-Length: 999999999").sent(Sending.AS_IT_IS));
        broken(
                "chunks of nothing",
                base.with("Transfer-Encoding: chunked")
                        .with("zz\r\n".getBytes(StandardCharsets.US_ASCII))
                        .sent(Sending.AS_IT_IS));
        broken(
                "encoding that nobody knows",
                base.with("Transfer-Encoding: " + Poison.CANARY).sent(Sending.AS_IT_IS));
        broken("target that is absolute", to("http://127.0.0.1:9" + base.target()));
        broken("target *", to("*"));
        broken("target without slash", to(Poison.CANARY));
        broken("target with bytes", to(base.target() + "\u00ff\u00fe"));
        broken("target with a space", to(base.target() + " x"));
        broken("target of 20 kB", to("/" + "u".repeat(20_000)));
    }

    private Shot thousand() {
        var hit = base;
        for (int i = 0; i < 1_000; i++) {
            hit = hit.with("X-%d: 1".formatted(i));
        }
        return hit;
    }

    private Shot to(String target) {
        return new Shot(
                0,
                base.operation(),
                "",
                base.principal(),
                base.method(),
                target,
                base.headers(),
                base.content(),
                base.sending(),
                "",
                Manners.NOT_HTTP);
    }

    private void broken(String what, Shot hit) {
        add(what, hit.expecting(Manners.NOT_HTTP));
    }

    private void add(String what, Shot hit) {
        shots.add(new Shot(
                0,
                hit.operation(),
                what,
                hit.principal(),
                hit.method(),
                hit.target(),
                hit.headers(),
                hit.content(),
                hit.sending(),
                hit.canary(),
                hit.manners()));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[ZEROS]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
