package nl.weerthuis.platform.outward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Asks systems of others. Follows nothing, reads no more than it must, waits for nobody long, and calls only what
 * {@link TargetGuard} lets it.
 */
@ApplicationScoped
public class Asker {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int WHOLE_SECONDS = 20;
    private static final int LARGEST_BODY = 20 * 1024 * 1024;

    private final Vertx vertx;
    private final HttpClient http;
    private final TargetGuard guard;

    Asker(Vertx vertx, TargetGuard guard) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(WHOLE_SECONDS + 1)
                .setKeepAlive(false)
                .setVerifyHost(true));
        this.guard = guard;
    }

    /** Never fails: that nobody answered is an answer too. Not on a thread that must not wait. */
    public Reply get(URI url, Map<String, String> headers) {
        return ask(HttpMethod.GET, url, headers, Buffer.buffer());
    }

    /** The same with a body, by a method that takes one. */
    public Reply send(String method, URI url, Map<String, String> headers, byte[] body) {
        return ask(HttpMethod.valueOf(method), url, headers, Buffer.buffer(body));
    }

    private Reply ask(HttpMethod method, URI url, Map<String, String> headers, Buffer body) {
        return guard.resolve(url)
                .map(address -> ask(options(url, address, headers).setMethod(method), body))
                .orElseGet(() -> CompletableFuture.completedFuture(Reply.none("target-refused")))
                .join();
    }

    private CompletableFuture<Reply> ask(RequestOptions options, Buffer body) {
        return http.request(options)
                .compose(request -> exchange(request, body))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(WHOLE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(Asker::unanswered);
    }

    /** Who hangs, or goes on dripping, is let go of: else five of them hold every connection to that address for ever. */
    private Future<Reply> exchange(HttpClientRequest request, Buffer body) {
        long timer = vertx.setTimer((WHOLE_SECONDS + 1) * 1_000L, late -> request.reset());
        var sent = body.length() == 0 ? request.send() : request.send(body);
        return sent.compose(answer -> read(request, answer)).onComplete(done -> vertx.cancelTimer(timer));
    }

    private static RequestOptions options(URI url, InetAddress address, Map<String, String> headers) {
        var options = new RequestOptions()
                .setHost(url.getHost())
                .setPort(TargetGuard.port(url))
                .setURI(path(url))
                .setSsl(url.getScheme().equals("https"))
                .setServer(SocketAddress.inetSocketAddress(TargetGuard.port(url), address.getHostAddress()))
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    private static String path(URI url) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** A body without end is given up at a limit. */
    private static Future<Reply> read(HttpClientRequest request, HttpClientResponse answer) {
        var done = Promise.<Reply>promise();
        var body = Buffer.buffer();
        answer.handler(part -> {
            if (body.length() + part.length() > LARGEST_BODY) {
                done.tryComplete(Reply.none("too-large"));
                request.connection().close();
            } else {
                body.appendBuffer(part);
            }
        });
        answer.exceptionHandler(done::tryFail);
        answer.endHandler(end -> done.tryComplete(new Reply(answer.statusCode(), null, body.getBytes())));
        return done.future();
    }

    private static Reply unanswered(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof SSLException)) {
            cause = cause.getCause();
        }
        if (cause instanceof SSLException) {
            return Reply.none("tls");
        }
        return Reply.none(cause instanceof TimeoutException ? "timeout" : "no-connection");
    }
}
