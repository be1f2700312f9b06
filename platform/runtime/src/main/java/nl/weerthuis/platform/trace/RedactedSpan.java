package nl.weerthuis.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;

/** A span without what is not listed in {@link RedactedSpanData}, however it is read. */
final class RedactedSpan implements ReadableSpan {

    private final ReadableSpan span;

    RedactedSpan(ReadableSpan span) {
        this.span = span;
    }

    @Override
    public SpanData toSpanData() {
        return new RedactedSpanData(span.toSpanData());
    }

    @Override
    public SpanContext getSpanContext() {
        return RedactedSpanData.bare(span.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return RedactedSpanData.bare(span.getParentSpanContext());
    }

    @Override
    public String getName() {
        return toSpanData().getName();
    }

    @Override
    @Deprecated
    public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
        return span.getInstrumentationLibraryInfo();
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return span.getInstrumentationScopeInfo();
    }

    @Override
    public boolean hasEnded() {
        return span.hasEnded();
    }

    @Override
    public long getLatencyNanos() {
        return span.getLatencyNanos();
    }

    @Override
    public SpanKind getKind() {
        return span.getKind();
    }

    @Override
    public <T> T getAttribute(AttributeKey<T> key) {
        return getAttributes().get(key);
    }

    @Override
    public Attributes getAttributes() {
        return toSpanData().getAttributes();
    }
}
