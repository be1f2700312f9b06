package nl.weerthuis.authorisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** Every operation by every principal on every relation; or a sample of it, drawn by the seed. */
final class Matrix {

    private final Tables tables;
    private final Fixture fixture;
    private final Requests requests;
    private final Gate gate;
    private final Judge judge;
    private final Random random = new Random(Trial.SEED);

    Matrix(Tables tables, Fixture fixture, Gate gate) {
        this.tables = tables;
        this.fixture = fixture;
        this.requests = new Requests(fixture.bodies());
        this.gate = gate;
        this.judge = new Judge(tables, fixture, requests, gate);
    }

    Judge judge() {
        return judge;
    }

    Requests requests() {
        return requests;
    }

    /** Looks, and whatever must be denied: nothing of the fixture changes. */
    void looks() {
        for (var operation : Trial.operations()) {
            for (var who : tables.principals()) {
                if (!operation.reads()) {
                    deniedWrites(operation, who);
                } else if (requests.isList(operation)) {
                    judge.list(
                            operation, who, gate.send(who, requests.call(operation, fixture.dossier(Relation.LIVE))));
                } else {
                    relations(operation).forEach(relation -> read(operation, who, relation));
                }
            }
        }
    }

    private void read(Operation operation, Principal who, Relation relation) {
        var call = requests.call(operation, fixture.dossier(relation));
        var reply = gate.send(who, call);
        judge.read(operation, who, relation, reply);
        if (reply.denies() && names(operation)) {
            judge.requireLikeUnknown(operation, who, relation, call, reply);
        }
    }

    private void deniedWrites(Operation operation, Principal who) {
        var cell = tables.cell(operation, who);
        for (var relation : relations(operation)) {
            if (cell.classes(relation).isPresent()) {
                continue;
            }
            var dossier = fixture.dossier(relation);
            var call = requests.call(operation, dossier);
            var reply = gate.send(who, call);
            judge.deniedWrite(operation, who, relation, reply);
            if (reply.denies() && names(operation)) {
                judge.requireLikeUnknown(operation, who, relation, call, reply);
            }
            var done = dossier.deeds().get(operation);
            if (done != null) {
                // The very request of somebody who may, with its Idempotency-Key: the stored answer is not theirs.
                judge.deniedWrite(operation, who, relation, gate.send(who, done));
            }
        }
    }

    /** Whoever may do it does it, wherever: each right has to be seen. Afterwards the fixture is not what it was. */
    void deeds() {
        for (var operation : Trial.operations()) {
            if (operation.reads()) {
                continue;
            }
            for (var who : tables.principals()) {
                var cell = tables.cell(operation, who);
                for (var relation : allRelations(operation)) {
                    if (cell.classes(relation).isPresent()) {
                        var call = requests.call(operation, fixture.dossier(relation));
                        if (call.headers().containsKey("If-Match")) {
                            call = call.with("If-Match", "*");
                        }
                        judge.allowedWrite(operation, who, relation, gate.send(who, call));
                    }
                }
            }
        }
    }

    /** Whether it makes a difference for which dossier it is asked. */
    boolean names(Operation operation) {
        return requests.names(operation, fixture.dossier(Relation.LIVE), fixture.dossier(Relation.OTHER_REGION));
    }

    /** All, or two drawn by the seed. */
    private Set<Relation> relations(Operation operation) {
        var all = allRelations(operation);
        if (Trial.ALL || all.size() == 1) {
            return all;
        }
        var drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, random);
        return EnumSet.copyOf(drawn.subList(0, 2));
    }

    /** One where it makes no difference. */
    private Set<Relation> allRelations(Operation operation) {
        return names(operation) ? EnumSet.allOf(Relation.class) : EnumSet.of(Relation.LIVE);
    }
}
