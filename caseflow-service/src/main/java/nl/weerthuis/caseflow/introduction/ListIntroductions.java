package nl.weerthuis.caseflow.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Lists through which introductions the caller may meet somebody now, the first to end first. */
@ApplicationScoped
class ListIntroductions {

    private final IntroductionRepository introductions;
    private final CaseAccess access;

    ListIntroductions(IntroductionRepository introductions, CaseAccess access) {
        this.introductions = introductions;
        this.access = access;
    }

    @Transactional
    Page<IntroductionLine> handle(Paging paging) {
        return introductions.living(access.introductions(), paging).map(Introduction::line);
    }
}
