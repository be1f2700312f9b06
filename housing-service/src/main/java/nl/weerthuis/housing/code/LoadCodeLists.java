package nl.weerthuis.housing.code;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Loads the code lists of this release at the start, unless they, or those of a newer release, are there. */
@ApplicationScoped
class LoadCodeLists {

    private final CodeFile file;
    private final CodeStore store;
    private final Clock clock;

    LoadCodeLists(CodeFile file, CodeStore store, Clock clock) {
        this.file = file;
        this.store = store;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        handle();
    }

    boolean handle() {
        return QuarkusTransaction.requiringNew()
                .call(() -> store.replace(file.codes(), CodeFile.PUBLISHED_ON, file.digest(), clock.instant()));
    }
}
