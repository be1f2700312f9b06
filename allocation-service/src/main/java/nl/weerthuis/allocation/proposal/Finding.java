package nl.weerthuis.allocation.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.weerthuis.allocation.fit.Remark;
import nl.weerthuis.allocation.fit.Rule;

/** What one rule warned of when a dwelling was proposed, with the numbers of that day. */
@Embeddable
record Finding(
        @Enumerated(EnumType.STRING) @Column(name = "rule_code")
        Rule rule,

        @Column(name = "actual_value") String actual,
        @Column(name = "limit_value") String limit) {

    static Finding of(Remark remark) {
        return new Finding(remark.code(), remark.actual(), remark.limit());
    }

    Remark remark() {
        return new Remark(rule, actual, limit);
    }
}
