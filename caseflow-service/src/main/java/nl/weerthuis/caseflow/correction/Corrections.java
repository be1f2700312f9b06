package nl.weerthuis.caseflow.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The requests to correct, for who erases somebody. */
@ApplicationScoped
public class Corrections {

    private final CorrectionRepository corrections;

    Corrections(CorrectionRepository corrections) {
        this.corrections = corrections;
    }

    /** That something was asked and decided stays; what, goes. */
    public void erase(UUID caseId) {
        corrections.list("caseId", caseId).forEach(Correction::erase);
    }
}
