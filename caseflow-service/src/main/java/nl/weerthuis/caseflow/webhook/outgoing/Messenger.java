package nl.weerthuis.caseflow.webhook.outgoing;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import nl.weerthuis.caseflow.webhook.Answer;
import nl.weerthuis.platform.outward.TargetGuard;

/** Sends messages to addresses of others. Follows nothing, reads no answer but its status, waits for nobody long. */
@ApplicationScoped
public class Messenger {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int WHOLE_SECONDS = 15;

    private final HttpClient http;
    private final TargetGuard guard;

    Messenger(Vertx vertx, TargetGuard guard) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                // Who hangs is let go of: else five of them hold every connection to that address for ever.
                .setIdleTimeout(WHOLE_SECONDS + 1)
                .setKeepAlive(false)
                .setVerifyHost(true));
        this.guard = guard;
    }

    /** Never fails: that nobody answered is an answer too. */
    public CompletableFuture<Answer> send(Message message) {
        return guard.resolve(message.url())
                .map(address -> send(message, address))
                .orElseGet(() -> CompletableFuture.completedFuture(Answer.none("target-refused")));
    }

    private CompletableFuture<Answer> send(Message message, InetAddress address) {
        return http.request(options(message, address))
                .compose(request -> request.send(Buffer.buffer(message.body())).map(answer -> status(request, answer)))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(WHOLE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(Messenger::unanswered);
    }

    private static RequestOptions options(Message message, InetAddress address) {
        var url = message.url();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(url.getHost())
                .setPort(TargetGuard.port(url))
                .setURI(path(url))
                .setSsl(url.getScheme().equals("https"))
                .setServer(SocketAddress.inetSocketAddress(TargetGuard.port(url), address.getHostAddress()))
                .setFollowRedirects(false);
        message.headers().forEach(options::putHeader);
        return options;
    }

    private static String path(URI url) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** The body may be of any length: it is not read. */
    private static Answer status(HttpClientRequest request, HttpClientResponse answer) {
        request.connection().close();
        return Answer.of(answer.statusCode());
    }

    private static Answer unanswered(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof SSLException)) {
            cause = cause.getCause();
        }
        if (cause instanceof SSLException) {
            return Answer.none("tls");
        }
        return Answer.none(cause instanceof TimeoutException ? "timeout" : "no-connection");
    }
}
