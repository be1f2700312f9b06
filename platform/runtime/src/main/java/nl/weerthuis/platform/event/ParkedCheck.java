package nl.weerthuis.platform.event;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down while something is parked: somebody must look. No reason to stop serving, so neither live nor ready. */
@Wellness
@ApplicationScoped
class ParkedCheck implements HealthCheck {

    private final EventMeters meters;

    ParkedCheck(EventMeters meters) {
        this.meters = meters;
    }

    @Override
    public HealthCheckResponse call() {
        long parked = meters.parkedSequences();
        return HealthCheckResponse.named("parked-sequences")
                .status(parked == 0)
                .withData("parked", parked)
                .build();
    }
}
