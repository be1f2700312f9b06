package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds an answer against the tables. What it finds are sentences for whoever must repair it. */
final class Judge {

    private static final Set<String> OF_A_PROBLEM =
            Set.of("type", "title", "status", "detail", "code", "traceId", "instance", "errors", "violations");
    private static final Set<Integer> NOT_NOW = Set.of(409, 412, 422);

    private final Tables tables;
    private final Fixture fixture;
    private final Requests requests;
    private final Gate gate;
    private final Set<String> findings = new TreeSet<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final Map<Dossier, Dossier> nowhere = new HashMap<>();
    private int cells;
    private int doneIndeed;

    Judge(Tables tables, Fixture fixture, Requests requests, Gate gate) {
        this.tables = tables;
        this.fixture = fixture;
        this.requests = requests;
        this.gate = gate;
    }

    int cells() {
        return cells;
    }

    int doneIndeed() {
        return doneIndeed;
    }

    /** All that is otherwise than the tables say, but for the gaps that are known. */
    Set<String> findings() {
        var all = new TreeSet<>(findings);
        all.removeIf(sentence -> tables.gaps().stream().anyMatch(gap -> gap.covers(sentence)));
        return all;
    }

    /** Findings that are known and written down. */
    Set<String> known() {
        var all = new TreeSet<>(findings);
        all.removeAll(findings());
        return all;
    }

    /** A thing asked for by its id, or one that has no id. */
    void read(Operation operation, Principal who, Relation relation, Reply reply) {
        cells++;
        var cell = tables.cell(operation, who);
        var allowed = cell.classes(relation);
        if (allowed.isPresent()) {
            requireShown(operation, who, relation, reply, allowed.get());
        } else if (cell.listed()) {
            requireNothing(operation, who, relation, reply);
        } else {
            requireDenied(operation, who, relation, reply);
        }
    }

    /** All things of a list, one cell for each relation. */
    void list(Operation operation, Principal who, Reply reply) {
        var cell = tables.cell(operation, who);
        cells += Relation.values().length;
        if (!cell.listed()) {
            requireDenied(operation, who, Relation.LIVE, reply);
            return;
        }
        if (!reply.succeeded()) {
            find(operation, who, null, "must be answered, but is: " + reply);
            return;
        }
        var seen = new HashSet<Relation>();
        for (var item : Answers.items(reply.json())) {
            var relations = relationsOf(operation, item);
            var may = relations.stream()
                    .filter(relation -> cell.classes(relation).isPresent())
                    .toList();
            if (!relations.isEmpty() && may.isEmpty()) {
                find(operation, who, relations.get(0), "must not be in the list, but is");
            } else if (relations.isEmpty()) {
                requireOnly(operation, who, Relation.LIVE, item, cell.nobodys());
            } else {
                seen.addAll(may);
                requireOnly(
                        operation,
                        who,
                        may.get(0),
                        item,
                        cell.classes(may.get(0)).orElseThrow());
            }
        }
        for (var relation : Relation.values()) {
            if (cell.classes(relation).isPresent()
                    && !seen.contains(relation)
                    && fixture.dossier(relation).has(requests.listed(operation))) {
                find(operation, who, relation, "must be in the list, but is not");
            }
        }
    }

    private List<Relation> relationsOf(Operation operation, JsonNode item) {
        // A hold by hand has no offer.
        var id = item.path(requests.itemId(operation)).asText(item.path("id").asText(""));
        var thing = requests.listed(operation);
        return fixture.all().stream()
                .filter(dossier -> dossier.owns(thing, id))
                .map(Dossier::relation)
                .toList();
    }

    /** Somebody who may not do it, at times with the key of somebody who did. */
    void deniedWrite(Operation operation, Principal who, Relation relation, Reply reply) {
        cells++;
        requireDenied(operation, who, relation, reply);
    }

    /** Somebody who may do it: done, or declined for what has become of the thing. */
    void allowedWrite(Operation operation, Principal who, Relation relation, Reply reply) {
        cells++;
        if (reply.succeeded()) {
            doneIndeed++;
            Trial.evidence().did(operation, who, relation);
            var allowed = tables.cell(operation, who).classes(relation).orElseThrow();
            requireOnly(operation, who, relation, reply.json(), allowed);
        } else if (!NOT_NOW.contains(reply.status())) {
            find(operation, who, relation, "must be able to do it, but is answered: " + reply);
        }
    }

    private void requireShown(Operation operation, Principal who, Relation relation, Reply reply, Set<String> allowed) {
        if (!reply.succeeded()) {
            find(operation, who, relation, "must be answered, but is: " + reply);
            return;
        }
        var shown = new HashSet<String>();
        for (var item : Answers.items(reply.json())) {
            shown.addAll(requireOnly(operation, who, relation, item, allowed));
        }
        var missing = new TreeSet<>(allowed);
        missing.retainAll(tables.classesOf(tables.answer(operation), relation));
        missing.remove(Cell.TECHNICAL);
        missing.removeAll(tables.cell(operation, who).perhaps());
        missing.removeAll(shown);
        if (!missing.isEmpty()) {
            find(operation, who, relation, "should hold data of the classes %s, but holds none".formatted(missing));
        }
    }

    /** @return the classes that are there */
    private Set<String> requireOnly(
            Operation operation, Principal who, Relation relation, JsonNode item, Set<String> allowed) {
        var answer = tables.answer(operation);
        var shown = new HashSet<String>();
        for (var property : Answers.properties(item)) {
            var known = tables.dataClass(answer, property);
            if (known.isEmpty()) {
                findings.add(
                        "%s answers a property that has no data class: add the line \"%s;%s;<class>;\" to %s/properties.csv."
                                .formatted(operation, answer, property, Tables.FOLDER));
                continue;
            }
            var dataClass = known.get().of(relation);
            shown.add(dataClass);
            if (!allowed.contains(dataClass)) {
                find(operation, who, relation, "must not see %s (%s), but does".formatted(property, dataClass));
            }
        }
        return shown;
    }

    private void requireNothing(Operation operation, Principal who, Relation relation, Reply reply) {
        var things = reply.json().findValues("caseIds").stream().anyMatch(ids -> ids.size() > 0);
        if (!reply.succeeded() || things) {
            find(operation, who, relation, "must find nothing, but is answered: " + reply);
        }
    }

    private void requireDenied(Operation operation, Principal who, Relation relation, Reply reply) {
        boolean nobody = who.role().isEmpty();
        if (nobody ? reply.status() != 401 : reply.status() != 403 && reply.status() != 404) {
            find(operation, who, relation, "must be denied, but is answered: " + reply);
            return;
        }
        var told = new ArrayList<String>();
        reply.json().fieldNames().forEachRemaining(field -> {
            if (!OF_A_PROBLEM.contains(field)) {
                told.add(field);
            }
        });
        if (!told.isEmpty()) {
            find(operation, who, relation, "is denied, but told " + told);
        }
    }

    /** What is not to be seen must look like what does not exist. */
    void requireLikeUnknown(Operation operation, Principal who, Relation relation, Call call, Reply reply) {
        var like = unknown.computeIfAbsent(
                operation + " " + who.name() + " " + call.headers().keySet(), any -> {
                    var dossier =
                            nowhere.computeIfAbsent(fixture.dossier(relation), real -> new Dossier(real.relation()));
                    var same = requests.call(operation, dossier);
                    for (var header : same.headers().keySet()) {
                        if (!call.headers().containsKey(header)) {
                            same = same.without(header);
                        }
                    }
                    return gate.send(who, same).comparable();
                });
        if (!like.equals(reply.comparable())) {
            find(
                    operation,
                    who,
                    relation,
                    "is told apart from what does not exist:\n  %s\n  %s".formatted(reply.comparable(), like));
        }
    }

    private void find(Operation operation, Principal who, Relation relation, String what) {
        findings.add("%s as %s on %s %s".formatted(operation, who.name(), relation, what));
    }
}
