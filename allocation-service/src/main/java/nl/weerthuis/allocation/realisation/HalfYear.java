package nl.weerthuis.allocation.realisation;

import java.time.LocalDate;

/** The period of a target: "2026-H2". */
final class HalfYear {

    private HalfYear() {}

    static String of(LocalDate date) {
        return "%d-H%d".formatted(date.getYear(), date.getMonthValue() <= 6 ? 1 : 2);
    }
}
