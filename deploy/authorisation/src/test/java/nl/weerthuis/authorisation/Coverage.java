package nl.weerthuis.authorisation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which of the rights to do something were seen to be used, and which not. */
final class Coverage {

    private final Set<String> faults = new TreeSet<>();
    private final Set<String> cellsUnseen = new TreeSet<>();
    private final Matrix matrix;
    private int rights;
    private int cells;

    Coverage(Tables tables, Evidence evidence, Matrix matrix) {
        this.matrix = matrix;
        var listed = Tables.unseen();
        for (var operation : Trial.operations()) {
            if (!operation.reads()) {
                for (var who : tables.principals()) {
                    weigh(tables.cell(operation, who), operation, who, evidence, listed);
                }
            }
        }
        listed.keySet().stream()
                .filter(line -> tables.rows().keySet().stream().noneMatch(each -> line.startsWith(each + " as ")))
                .forEach(line ->
                        faults.add("%s is no right: remove it from %s/unseen.csv.".formatted(line, Tables.FOLDER)));
    }

    private void weigh(Cell cell, Operation operation, Principal who, Evidence evidence, Map<String, String> listed) {
        if (cell.allowed().isEmpty()) {
            return;
        }
        rights++;
        var line = operation + " as " + who.name();
        boolean seen = evidence.seen(operation, who);
        if (!seen && !listed.containsKey(line)) {
            faults.add("%s was never seen to succeed: let a journey do it, or say in %s/unseen.csv why it cannot."
                    .formatted(line, Tables.FOLDER));
        } else if (seen && listed.containsKey(line)) {
            faults.add("%s was seen to succeed: remove its line from %s/unseen.csv.".formatted(line, Tables.FOLDER));
        }
        for (var relation : matrix.names(operation) ? cell.allowed().keySet() : Set.of(Relation.LIVE)) {
            cells++;
            if (!evidence.seen(operation, who, relation) && (matrix.names(operation) || !seen)) {
                cellsUnseen.add(line + " on " + relation);
            }
        }
    }

    Set<String> faults() {
        return faults;
    }

    Map<String, Object> report() {
        return new TreeMap<>(Map.of(
                "rights", rights,
                "unseen", Tables.unseen().size(),
                "cells", cells,
                "cellsSeen", cells - cellsUnseen.size(),
                "cellsUnseen", cellsUnseen));
    }
}
