package nl.weerthuis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Every list of caseflow that grows with the number of cases, as its readers ask for it. */
final class Lists {

    private static final List<String> CASES = List.of(
            "page=1&pageSize=20",
            "page=1&pageSize=100",
            "page=50&pageSize=100",
            "sort=LONGEST_WAITING_FIRST&page=1&pageSize=50",
            "sort=LONGEST_WAITING_FIRST&page=50&pageSize=100",
            "sort=LAST_CHANGED_FIRST&page=20&pageSize=50",
            "state=SEARCHING&page=1&pageSize=50",
            "state=ON_AGENDA&page=1&pageSize=50",
            "state=ON_AGENDA&sort=LONGEST_WAITING_FIRST&page=1&pageSize=50",
            "state=CLOSED_SUCCEEDED&sort=LAST_CHANGED_FIRST&page=10&pageSize=50",
            "state=WITHDRAWN&targetGroup=YOUTH_CARE&page=10&pageSize=50",
            "targetGroup=WOMENS_SHELTER&page=1&pageSize=50",
            "suspectedDouble=true&page=1&pageSize=50",
            "suspectedDouble=true&state=SEARCHING&sort=LONGEST_WAITING_FIRST&page=1&pageSize=50",
            "escalated=true&page=1&pageSize=50",
            "clientReference=unknown&page=1&pageSize=20");
    private static final List<String> WORK = List.of(
            "assignee=me&page=1&pageSize=50",
            "assignee=me&state=SEARCHING&sort=LONGEST_WAITING_FIRST&page=1&pageSize=50",
            "assignee=worker-7&page=1&pageSize=50",
            "assignee=none&page=1&pageSize=50",
            "assignee=none&state=SUBMITTED&page=1&pageSize=50");
    private static final List<String> OF_REGION = List.of(
            "/terms?kind=RUNNING&page=1&pageSize=50",
            "/terms?kind=OVERDUE&page=1&pageSize=50",
            "/terms?kind=OVERDUE&party=REGION&page=20&pageSize=50",
            "/terms?kind=STALLED&page=1&pageSize=50",
            "/aftercare-moments?status=OVERDUE&page=1&pageSize=50",
            "/aftercare-moments?status=PLANNED&page=20&pageSize=50",
            "/expectations?page=1&pageSize=50",
            "/expectations?state=NEVER&page=20&pageSize=50",
            "/expectations?until=2027-06-30&page=1&pageSize=50",
            "/transfers?page=1&pageSize=50",
            "/transfers?state=OFFERED&page=1&pageSize=50");

    /** Somebody who asks for lists. */
    record Reader(String name, UUID organisation, String kind, String role, String purpose) {}

    /** @param table that the list is of, as its statement names it */
    record Asked(Reader reader, String table, String path) {
        String name() {
            return reader.name() + " " + path;
        }
    }

    private final List<Asked> asked = new ArrayList<>();

    private Lists() {}

    static List<Asked> of(ManyCases.Organisations organisations, UUID oneCase) {
        var lists = new Lists();
        lists.provider(organisations.provider(), oneCase);
        lists.region(organisations.coordinator());
        var municipality =
                new Reader("municipality", organisations.municipality(), "MUNICIPALITY", "wmo-consultant", null);
        lists.cases(municipality, without("escalated", "suspectedDouble"));
        var officer =
                new Reader("housing-officer", organisations.corporation(), "CORPORATION", "housing-officer", null);
        lists.all(officer, List.of("/introductions?page=1&pageSize=50"));
        return lists.asked;
    }

    private void provider(UUID organisation, UUID oneCase) {
        var worker = new Reader("provider", organisation, "PROVIDER", "case-worker", null);
        cases(worker, without("suspectedDouble"));
        cases(worker, WORK);
        all(worker, OF_REGION);
        all(
                worker,
                List.of(
                        "/drafts?page=1&pageSize=50",
                        "/drafts?state=SUBMITTED&page=50&pageSize=50",
                        "/imports?page=1&pageSize=50",
                        "/imports/00000000-0000-4000-9000-000000000001/lines?page=50&pageSize=100",
                        "/imports/00000000-0000-4000-9000-000000000001/lines?outcome=FAULTY&page=1&pageSize=100",
                        "/saved-searches?page=1&pageSize=50",
                        "/changes?limit=100",
                        "/cases/%s/history?page=1&pageSize=100".formatted(oneCase),
                        "/cases/%s/timeline?page=1&pageSize=100".formatted(oneCase),
                        "/cases/%s/consents?page=1&pageSize=100".formatted(oneCase)));
    }

    private void region(UUID organisation) {
        var coordinator = new Reader("coordinator", organisation, "REGION", "table-coordinator", null);
        cases(coordinator, CASES);
        cases(coordinator, WORK);
        all(coordinator, OF_REGION);
        all(
                coordinator,
                List.of(
                        "/duplicates?page=1&pageSize=50",
                        "/duplicates?state=DIFFERENT&page=5&pageSize=50",
                        "/bottlenecks?page=1&pageSize=50"));
        cases(
                new Reader("auditor", organisation, "REGION", "auditor", "AUDIT"),
                without("escalated", "suspectedDouble"));
        var officer = new Reader("privacy-officer", organisation, "REGION", "privacy-officer", "AUDIT");
        all(officer, List.of("/break-glass?page=1&pageSize=50", "/break-glass?state=CONFIRMED&page=20&pageSize=50"));
    }

    /** Only the provider and the table are told of escalations, and only the table of doubles. */
    private static List<String> without(String... untold) {
        return CASES.stream()
                .filter(query -> Stream.of(untold).noneMatch(query::contains))
                .toList();
    }

    private void cases(Reader reader, List<String> queries) {
        queries.forEach(query -> asked.add(new Asked(reader, "case_file", "/cases?" + query)));
    }

    private void all(Reader reader, List<String> paths) {
        paths.forEach(path -> asked.add(new Asked(reader, table(path), path)));
    }

    private static String table(String path) {
        var words = path.split("[/?]");
        return switch (words[words[1].equals("cases") || words.length > 4 ? 3 : 1]) {
            case "terms" -> "case_term";
            case "aftercare-moments" -> "planned_moment";
            case "expectations" -> "expectation";
            case "transfers" -> "provider_transfer";
            case "introductions" -> "introduction";
            case "drafts" -> "draft";
            case "imports" -> "nomination_import";
            case "lines" -> "nomination_import_line";
            case "saved-searches" -> "saved_search";
            case "changes" -> "provider_change";
            case "history", "timeline" -> "case_change";
            case "consents" -> "consent_change";
            case "duplicates" -> "duplicate";
            case "bottlenecks" -> "bottleneck";
            case "break-glass" -> "break_glass";
            default -> throw new IllegalArgumentException(path);
        };
    }
}
