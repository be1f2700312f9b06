package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;

/** Shows somebody whom they will meet, for as long as the introduction lives and the client agrees. */
@ApplicationScoped
class ViewIntroduction {

    private final IntroductionRepository introductions;
    private final CaseAccess access;
    private final Meeting meeting;
    private final Duty duty;
    private final Clock clock;

    ViewIntroduction(IntroductionRepository introductions, CaseAccess access, Meeting meeting, Duty duty, Clock clock) {
        this.introductions = introductions;
        this.access = access;
        this.meeting = meeting;
        this.duty = duty;
        this.clock = clock;
    }

    @Transactional
    IntroductionView handle(UUID id) {
        var introduction = introductions.require(id, access.introductions());
        var purpose = introduction.purpose().orElseThrow(() -> Problem.unknown("introduction", id));
        var today = LocalDate.now(clock);
        if (purpose == IntroductionPurpose.HOUSING) {
            return LandlordView.of(introduction, meeting.of(introduction, purpose), today);
        }
        // The introduction was seen under both locks; of the case itself a receiver may see no row.
        var acquaintance = duty.call(() -> meeting.of(introduction, purpose));
        return ReceiverView.of(introduction, purpose, acquaintance, today);
    }
}
