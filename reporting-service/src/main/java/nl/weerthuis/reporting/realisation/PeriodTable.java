package nl.weerthuis.reporting.realisation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.reporting.disclosure.Table;
import nl.weerthuis.reporting.realisation.Ledger.Key;
import nl.weerthuis.reporting.realisation.Ledger.Line;
import nl.weerthuis.reporting.realisation.Ledger.Realised;
import nl.weerthuis.reporting.snapshot.Figure;
import nl.weerthuis.reporting.snapshot.Figure.Label;
import nl.weerthuis.reporting.snapshot.Publication;

/** The homes of one period: per municipality and corporation with all totals, and per group for the region alone. */
final class PeriodTable {

    private static final String OTHER = "OTHER";
    private static final Label HOMES = Label.of("homes", "DWELLING");

    private final Label all;
    private final List<Line> lines;
    private final Table<Label> byContract;
    private final Table<Label> byGroup;

    PeriodTable(String period, Ledger ledger, List<Realised> realised, List<String> groups) {
        this.all = HOMES.period(period);
        this.lines = ledger.lines().stream()
                .filter(line -> line.key().period().equals(period))
                .toList();
        this.byContract = byContract();
        this.byGroup = byGroup(
                realised.stream()
                        .filter(part -> ledger.lineOf(part.key()).period().equals(period))
                        .toList(),
                groups);
    }

    /** Groups that the agreement does not name are one, so that together the groups are all homes. */
    private Table<Label> byGroup(List<Realised> realised, List<String> named) {
        var groups = Stream.concat(named.stream(), Stream.of(OTHER)).distinct().toList();
        var table = new Table<Label>();
        for (var group : groups) {
            table.cell(
                    all.group(group),
                    realised.stream()
                            .filter(part -> group.equals(named.contains(part.group()) ? part.group() : OTHER))
                            .mapToLong(Realised::homes)
                            .sum());
        }
        return table.sum(all, groups.stream().map(all::group).toList());
    }

    static Label contract(Key key) {
        return HOMES.period(key.period()).municipality(key.municipalityCode()).corporation(key.corporationId());
    }

    private Table<Label> byContract() {
        var table = new Table<Label>();
        lines.forEach(line -> table.cell(contract(line.key()), line.homes()));
        for (var code : municipalities()) {
            table.sum(all.municipality(code), ofMunicipality(code));
        }
        for (var id : corporations()) {
            table.sumAcross(all.corporation(id), ofCorporation(id));
        }
        table.sum(all, municipalities().stream().map(all::municipality).toList());
        return table.sumAcross(
                all, corporations().stream().map(all::corporation).toList());
    }

    /** Each party knows its own contracts, and must not be able to subtract them from what it is shown. */
    Set<Label> hidden(Publication publication) {
        var parties = Stream.concat(
                        municipalities().stream().map(code -> with(ofMunicipality(code), all.municipality(code))),
                        corporations().stream().map(id -> with(ofCorporation(id), all.corporation(id))))
                .toList();
        var hidden = new HashSet<>(publication.hidden(byContract, all, parties));
        hidden.addAll(publication.hidden(byGroup, all));
        if (hidden.contains(all)) {
            hidden.addAll(byContract.keys());
            hidden.addAll(byGroup.keys());
        }
        return hidden;
    }

    Stream<Figure> totals(Set<Label> hidden, Publication publication) {
        var contracts = lines.stream().map(line -> contract(line.key())).toList();
        return Stream.concat(
                byContract.keys().stream()
                        .filter(label -> !contracts.contains(label))
                        .map(label -> hidden.contains(label)
                                ? Figure.reserved(label, byContract.count(label))
                                : publication.count(byContract, hidden, label)),
                byGroup.keys().stream()
                        .filter(label -> !label.equals(all))
                        .map(label -> publication.count(byGroup, hidden, label)));
    }

    private List<String> municipalities() {
        return lines.stream()
                .map(line -> line.key().municipalityCode())
                .distinct()
                .toList();
    }

    private List<UUID> corporations() {
        return lines.stream().map(line -> line.key().corporationId()).distinct().toList();
    }

    private List<Label> ofMunicipality(String code) {
        return lines.stream()
                .map(Line::key)
                .filter(key -> key.municipalityCode().equals(code))
                .map(PeriodTable::contract)
                .toList();
    }

    private List<Label> ofCorporation(UUID id) {
        return lines.stream()
                .map(Line::key)
                .filter(key -> key.corporationId().equals(id))
                .map(PeriodTable::contract)
                .toList();
    }

    private static Set<Label> with(List<Label> parts, Label total) {
        var known = new LinkedHashSet<>(parts);
        known.add(total);
        return known;
    }
}
