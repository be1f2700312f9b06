package nl.weerthuis.reporting.casestanding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;
import nl.weerthuis.reporting.access.CaseAccess;
import nl.weerthuis.reporting.sql.Sql;

/** The cases the caller works on, as they stand now. */
@ApplicationScoped
class FindCases {

    private final CaseAccess access;
    private final Sql sql;

    FindCases(CaseAccess access, Sql sql) {
        this.access = access;
        this.sql = sql;
    }

    /** What is looked for; an absent filter lets everything through. */
    record Command(
            Optional<CaseState> state,
            Optional<String> municipalityCode,
            Optional<TargetGroup> targetGroup,
            String order,
            Paging paging) {

        private String conditions() {
            return Stream.of(
                            state.map(value -> " and state = ?"),
                            municipalityCode.map(value -> " and municipality_code = ?"),
                            targetGroup.map(value -> " and target_group = ?"))
                    .flatMap(Optional::stream)
                    .reduce("", String::concat);
        }

        private List<String> values() {
            return Stream.of(state.map(Enum::name), municipalityCode, targetGroup.map(Enum::name))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    @Transactional
    Page<CaseView> handle(Command command) {
        var scope = access.scope();
        var from = " from %s where true%s".formatted(scope.visible(), command.conditions());
        var values = new ArrayList<Object>(scope.values());
        values.addAll(command.values());
        var total = sql.count("select count(*) as count" + from, values);

        var page = "select *%s order by %s offset ? limit ?".formatted(from, command.order());
        values.add(command.paging().offset());
        values.add(command.paging().pageSize());
        return Page.of(sql.list(CaseView::of, page, values), command.paging(), total);
    }
}
