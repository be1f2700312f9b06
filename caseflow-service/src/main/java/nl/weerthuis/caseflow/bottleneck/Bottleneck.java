package nl.weerthuis.caseflow.bottleneck;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.escalation.Level;
import nl.weerthuis.caseflow.event.BottleneckEvent.BottleneckEscalated;
import nl.weerthuis.caseflow.event.BottleneckEvent.BottleneckRaised;
import nl.weerthuis.caseflow.event.BottleneckEvent.BottleneckResolved;
import nl.weerthuis.platform.problem.Problem;

/** Something that stands in the way of clients: told without them, and followed to its answer. */
@Entity
class Bottleneck {

    /** What it is: cases that meet the same are bundled. */
    record Subject(Category category, Concerned party, Ground concerns) {}

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private Concerned party;

    @Enumerated(EnumType.STRING)
    private Ground concerns;

    @Enumerated(EnumType.STRING)
    private Level level;

    private LocalDate raisedOn;
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private Resolution answer;

    private LocalDate resolvedOn;
    private int cases;

    Bottleneck() {}

    BottleneckRaised raised() {
        return new BottleneckRaised(id, category.name(), party.name(), concerns.name(), level.name(), raisedOn);
    }

    BottleneckEscalated escalate(LocalDate today, LocalDate by) {
        requireOpen();
        level = level.next().stream().findFirst().orElseThrow(() -> Problem.conflict("escalation-at-the-top"));
        answerBy = by;
        return new BottleneckEscalated(id, level.name(), today);
    }

    BottleneckResolved resolve(Resolution given, LocalDate today) {
        requireOpen();
        answer = given;
        resolvedOn = today;
        return new BottleneckResolved(id, given.name(), today);
    }

    private void requireOpen() {
        if (resolvedOn != null) {
            throw Problem.conflict("bottleneck-resolved-before");
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String region() {
        return region;
    }

    Level level() {
        return level;
    }

    /** Whether nobody answered in time and it can go higher. */
    boolean isDue(LocalDate today) {
        return resolvedOn == null && today.isAfter(answerBy) && above() != level;
    }

    /** Where an escalation leads; the top leads to itself. */
    Level above() {
        return level.next().stream().findFirst().orElse(level);
    }

    /** @param threshold below which a number of cases is not told */
    BottleneckView view(LocalDate today, int threshold) {
        var late = resolvedOn == null && today.isAfter(answerBy);
        var told = cases >= threshold ? cases : null;
        return new BottleneckView(
                id, version, category, party, concerns, level, raisedOn, answerBy, late, answer, resolvedOn, told);
    }
}
