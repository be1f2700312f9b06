package nl.weerthuis.reporting.casestanding;

import nl.weerthuis.reporting.sql.Upsert;

/** The statement for a fact about a case, whichever of its facts came first; of an erased person it changes nothing. */
final class CaseUpsert {

    private CaseUpsert() {}

    static String of(String... columns) {
        return Upsert.of("case_standing", "case_id", columns) + " where case_standing.erased_on is null";
    }
}
