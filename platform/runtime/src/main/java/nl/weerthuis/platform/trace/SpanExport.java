package nl.weerthuis.platform.trace;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/** Gives the receiver of spans what is left of them; in place of the framework's own bean, which would give it all. */
@Singleton
class SpanExport implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    private final List<SpanProcessor> receivers;

    SpanExport(@All List<SpanProcessor> receivers) {
        this.receivers = receivers;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder sdk) {
        sdk.addTracerProviderCustomizer((provider, ignored) -> {
            receivers.stream()
                    // Stands for no receiver at all.
                    .filter(receiver -> !(receiver instanceof RemoveableLateBoundSpanProcessor))
                    .map(RedactingProcessor::new)
                    .forEach(provider::addSpanProcessor);
            return provider;
        });
    }
}
