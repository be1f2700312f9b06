package nl.weerthuis.platform.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Passes on what is left of every span that ended. */
final class RedactingProcessor implements SpanProcessor {

    private final SpanProcessor receiver;

    RedactingProcessor(SpanProcessor receiver) {
        this.receiver = receiver;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // A span that is still open has nothing to say yet.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        receiver.onEnd(new RedactedSpan(span));
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public CompletableResultCode shutdown() {
        return receiver.shutdown();
    }

    @Override
    public CompletableResultCode forceFlush() {
        return receiver.forceFlush();
    }
}
