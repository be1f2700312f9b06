package nl.weerthuis.fhir;

import ca.uhn.fhir.context.FhirContext;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hl7.fhir.r4.model.Bundle;

/** What the parser knows of FHIR, made once: it costs a second and some memory. */
@ApplicationScoped
class Fhir {

    @Produces
    @Singleton
    FhirContext context() {
        var context = FhirContext.forR4();
        // An id is what the sender says it is, not what the address of the entry says.
        context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
        return context;
    }

    /** Before the first caller, who would have to wait for it. */
    void ready(@Observes StartupEvent event, FhirContext context) {
        context.getResourceDefinition(Bundle.class);
    }
}
