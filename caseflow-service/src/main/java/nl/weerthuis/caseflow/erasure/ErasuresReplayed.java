package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while somebody who was erased might be readable. */
@Readiness
@ApplicationScoped
class ErasuresReplayed implements HealthCheck {

    private final ReplayErasures replay;

    ErasuresReplayed(ReplayErasures replay) {
        this.replay = replay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("erasures-replayed")
                .status(replay.isDone())
                .build();
    }
}
