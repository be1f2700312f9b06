package nl.weerthuis.caseflow.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Cases at one moment, every field filled, for tests of what of them is shown. */
public final class CaseSheets {

    public static final UUID CASE = UUID.fromString("5d1f8c3a-0d0e-4a2b-9b1c-7e6f5a4b3c01");
    public static final UUID CLIENT = UUID.fromString("5d1f8c3a-0d0e-4a2b-9b1c-7e6f5a4b3c02");
    public static final UUID PROVIDER = UUID.fromString("5d1f8c3a-0d0e-4a2b-9b1c-7e6f5a4b3c03");
    public static final LocalDate KEYS = LocalDate.parse("2026-06-01");

    private CaseSheets() {}

    public static CaseSheet standard() {
        return of(ProtectionLevel.STANDARD, null);
    }

    public static CaseSheet guarded() {
        return of(ProtectionLevel.PROTECTED, null);
    }

    public static CaseSheet closed() {
        return of(ProtectionLevel.STANDARD, LocalDate.parse("2027-01-01"));
    }

    /** And without a key date. */
    public static CaseSheet ofAnotherGroup() {
        return of(TargetGroup.OTHER, ProtectionLevel.STANDARD, Course.NONE, null, null);
    }

    public static CaseSheet erased() {
        return of(TargetGroup.YOUTH_CARE, ProtectionLevel.STANDARD, Course.NONE, KEYS, KEYS);
    }

    public static CaseSheet of(ProtectionLevel level, LocalDate closedOn) {
        var course = Course.NONE
                .assignedTo("0034", "ORIGIN")
                .decidedWith(List.of("INCOME"))
                .offered(LocalDate.parse("2026-03-01"), Instant.parse("2026-03-08T10:00:00Z"))
                .contracted("REGULAR", KEYS, null);
        return of(TargetGroup.YOUTH_CARE, level, course, closedOn, null);
    }

    private static CaseSheet of(
            TargetGroup group, ProtectionLevel level, Course course, LocalDate closedOn, LocalDate erasedOn) {
        return new CaseSheet(
                CASE,
                7,
                CLIENT,
                PROVIDER,
                "flevoland",
                new OwnReference(null, null, "own key 12"),
                group,
                level,
                new FacilityKind(FacilityKind.CodeList.WMO020, "15"),
                LocalDate.parse("2026-02-01"),
                LocalDate.parse("2026-01-15"),
                LocalDate.parse("2026-01-12"),
                CaseState.SEARCHING,
                true,
                course,
                LocalDate.parse("2026-07-01"),
                closedOn,
                erasedOn);
    }
}
