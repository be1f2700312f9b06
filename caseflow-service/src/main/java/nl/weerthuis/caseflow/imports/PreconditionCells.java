package nl.weerthuis.caseflow.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.precondition.Assessment;
import nl.weerthuis.caseflow.precondition.Evidence;
import nl.weerthuis.caseflow.precondition.EvidenceKind;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.PreconditionStatus;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** How the preconditions of a line stand: one column says the status, others what is known of those that it names. */
final class PreconditionCells {

    private record Status(PreconditionCode code, PreconditionStatus status) {}

    private record About<T>(PreconditionCode code, T said) {}

    private final Cells cells;
    private final List<Status> named;

    private PreconditionCells(Cells cells) {
        this.cells = cells;
        this.named = cells.values(Column.PRECONDITIONS, PreconditionCells::status);
    }

    static List<Assessment> read(Cells cells) {
        return new PreconditionCells(cells).assessments();
    }

    private List<Assessment> assessments() {
        var evidence = about(
                Column.PRECONDITION_EVIDENCE,
                cells.values(Column.PRECONDITION_EVIDENCE, text -> said(text, ":", PreconditionCells::evidence)));
        var owner = about(
                Column.PRECONDITION_OWNERS,
                cells.values(
                        Column.PRECONDITION_OWNERS,
                        text -> said(text, ":", kind -> Cells.code(kind, OrganisationKind.class))));
        var due = about(
                Column.PRECONDITIONS_DUE,
                cells.values(Column.PRECONDITIONS_DUE, text -> said(text, ":", PreconditionCells::date)));
        var reason = about(
                Column.WAIVER_REASONS, cells.sentences(Column.WAIVER_REASONS, text -> said(text, "=", words -> words)));
        return named.stream()
                .map(one -> cells.part(
                        "/preconditions",
                        () -> new Assessment(
                                one.code(),
                                one.status(),
                                owner.get(one.code()),
                                due.get(one.code()),
                                reason.get(one.code()),
                                evidence.get(one.code()))))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is said of a precondition that the line does not name, or said twice, is a fault of its own column. */
    private <T> Map<PreconditionCode, T> about(Column column, List<About<T>> all) {
        var found = new EnumMap<PreconditionCode, T>(PreconditionCode.class);
        for (var one : all) {
            if (named.stream().noneMatch(status -> status.code() == one.code())) {
                cells.fault(column, Violation.of("", "precondition-not-named", one.code()));
            } else if (found.put(one.code(), one.said()) != null) {
                cells.fault(column, Violation.of("", "given-twice"));
            }
        }
        return found;
    }

    /** {@code INCOME=MET}. */
    private static Status status(String text) {
        var parts = text.split("=", 2);
        return new Status(
                Cells.code(parts[0], PreconditionCode.class),
                Cells.code(parts.length == 1 ? "" : parts[1], PreconditionStatus.class));
    }

    private static <T> About<T> said(String text, String mark, Function<String, T> read) {
        var parts = text.split(mark, 2);
        return new About<>(
                Cells.code(parts[0].strip(), PreconditionCode.class),
                read.apply(parts.length == 1 ? "" : parts[1].strip()));
    }

    /** {@code INCOME_STATEMENT:2026-01-01:2026-06-30}, the last day if it has one. */
    private static Evidence evidence(String text) {
        var parts = text.split(":", 3);
        return new Evidence(
                Cells.code(parts[0], EvidenceKind.class),
                date(parts.length == 1 ? "" : parts[1]),
                parts.length < 3 ? null : date(parts[2]));
    }

    private static LocalDate date(String text) {
        try {
            return Cells.date(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.invalid(Cells.INVALID_DATE);
        }
    }
}
