package nl.weerthuis.caseflow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the terms of a region and what was done by them: numbers, nobody. */
@ApplicationScoped
class ViewRetention {

    private final RetentionRuleRepository rules;
    private final DueRecordRepository records;
    private final CaseAccess access;

    ViewRetention(RetentionRuleRepository rules, DueRecordRepository records, CaseAccess access) {
        this.rules = rules;
        this.records = records;
        this.access = access;
    }

    @Transactional
    Page<RetentionRuleView> rules(Paging paging) {
        return rules.of(access.region(), paging).map(RetentionRule::view);
    }

    @Transactional
    Page<RetentionRunView> runs(Paging paging) {
        return records.runs(access.region(), paging);
    }
}
