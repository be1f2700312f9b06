package nl.weerthuis.allocation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.event.TableOutcome;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.problem.Problem;

/** What other features may ask and tell of a case. */
@ApplicationScoped
public class CaseFiles {

    private final CaseFileRepository files;
    private final Viewer viewer;
    private final Clock clock;

    CaseFiles(CaseFileRepository files, Viewer viewer, Clock clock) {
        this.files = files;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Whoever asks, as far as row security lets them; empty as long as the submission itself has not come in. */
    public Optional<KnownCase> find(UUID caseId) {
        return files.submitted(caseId).map(CaseFile::known);
    }

    /** Open cases, by id and after this one, of which some consent to be made known to a landlord ran out before today. */
    public List<UUID> withLapsedConsent(LocalDate today, UUID after, int most) {
        return files.withLapsedConsent(today, after, most);
    }

    /** Unknown unless the caller may see this case. */
    public KnownCase requireVisible(UUID caseId) {
        return files.visible(caseId, viewer.sight())
                .map(CaseFile::known)
                .orElseThrow(() -> Problem.unknown("case", caseId));
    }

    /** Unknown unless the caller may give the person all that is known; of who was erased there is nobody to give it. */
    public KnownCase requireIn(Sight custody, UUID caseId) {
        return files.visible(caseId, custody)
                .filter(file -> !file.isErased())
                .map(CaseFile::known)
                .orElseThrow(() -> Problem.unknown("case", caseId));
    }

    /** As {@link #requireVisible}, and nothing changes about the case until this transaction ends. */
    public KnownCase requireStill(UUID caseId) {
        files.lock(caseId);
        return requireVisible(caseId);
    }

    /** While a case is parked nothing is proposed or offered. */
    public void requireGoingOn(UUID caseId) {
        files.findByIdOptional(caseId)
                .filter(file -> file.isHeld(LocalDate.now(clock)))
                .ifPresent(file -> {
                    throw Problem.conflict("case-on-hold", file.heldUntil());
                });
    }

    /** One line in the log for one case that the caller is shown, in this transaction. */
    public void shown(KnownCase seen, String activity) {
        viewer.saw(new Access(
                activity,
                "ALLOCATION",
                "CASE",
                seen.id(),
                Set.of("P4", "P5"),
                seen.protectionLevel().name()));
    }

    /** The case was assigned to this municipality. */
    public void assigned(UUID caseId, String municipalityCode) {
        files.assign(caseId, municipalityCode);
    }

    /** The table decided about the case. */
    public void decided(UUID caseId, TableOutcome outcome, Instant at) {
        files.decide(caseId, outcome, at);
    }
}
