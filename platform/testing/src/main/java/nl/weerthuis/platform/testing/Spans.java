package nl.weerthuis.platform.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the {@link SpanReceiver} of the running test has got so far. */
public final class Spans {
    private static final int PATIENCE_SECONDS = 30;

    private Spans() {}

    /** The first span that is like this; waits for it. */
    public static Span await(String what, Predicate<Span> like) {
        return Awaitility.await(what)
                .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .until(() -> all().stream().filter(like).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public static List<Span> all() {
        return bodies().stream()
                .map(Spans::parsed)
                .flatMap(export -> export.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    /** Every byte that was exported, to search for what must not be there. */
    public static String text() {
        return String.join(
                "\n",
                bodies().stream()
                        .map(body -> new String(body, StandardCharsets.UTF_8))
                        .toList());
    }

    public static String trace(Span span) {
        return hex(span.getTraceId());
    }

    public static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /** Empty if the span does not say. */
    public static String attribute(Span span, String key) {
        return span.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static ExportTraceServiceRequest parsed(byte[] body) {
        try {
            return ExportTraceServiceRequest.parseFrom(body);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> bodies() {
        var folder = Path.of(ConfigProvider.getConfig().getValue(SpanReceiver.FOLDER, String.class));
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".otlp"))
                    .map(Spans::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
