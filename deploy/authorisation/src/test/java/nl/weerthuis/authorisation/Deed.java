package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Does things as those whose work it is, as soon as the state of things lets them, and shows the judge what came of it. */
final class Deed {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Integer> EARLY = List.of(401, 403, 404, 409, 422);

    private final Tables tables;
    private final Requests requests;
    private final Judge judge;
    private final Gate gate;

    Deed(Tables tables, Requests requests, Judge judge, Gate gate) {
        this.tables = tables;
        this.requests = requests;
        this.judge = judge;
        this.gate = gate;
    }

    Judge judge() {
        return judge;
    }

    Principal principal(String name) {
        return tables.principals().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No principal is called " + name));
    }

    /** Whether the tables give it; who stands in no table is a colleague of somebody who does. */
    boolean may(Principal who, String service, String line, Dossier dossier) {
        return !tables.principals().contains(who)
                || tables.cell(Operation.of(service, line), who)
                        .classes(dossier.relation())
                        .isPresent();
    }

    /** @return the answer; missing if it is not theirs to do */
    JsonNode done(Principal who, String service, String line, Dossier dossier) {
        return done(who, service, line, dossier, null);
    }

    /** @param body to send instead of the usual one, if any */
    JsonNode done(Principal who, String service, String line, Dossier dossier, Object body) {
        if (!may(who, service, line, dossier)) {
            return MissingNode.getInstance();
        }
        var operation = Operation.of(service, line);
        var reply = eventually(
                () -> gate.send(who, call(operation, dossier, body)), each -> !EARLY.contains(each.status()));
        if (tables.principals().contains(who)) {
            synchronized (judge) {
                judge.allowedWrite(operation, who, dossier.relation(), reply);
            }
        } else {
            Trial.evidence().did(operation, who, dossier.relation());
        }
        if (!reply.succeeded()) {
            throw new IllegalStateException("%s as %s: %s".formatted(operation, who, reply));
        }
        return reply.json();
    }

    private Call call(Operation operation, Dossier dossier, Object body) {
        var call = requests.call(operation, dossier);
        if (call.headers().containsKey("If-Match")) {
            call = call.with("If-Match", "*");
        }
        return body == null ? call : new Call(operation, call.address(), call.headers(), body);
    }

    /** Waits until what somebody reads is so. */
    JsonNode awaited(Principal who, String service, String path, Predicate<JsonNode> wanted) {
        var operation = new Operation(service, "GET", Trial.openApi(service).pathOf(path));
        var reply = eventually(
                () -> gate.send(who, Call.of(operation, path, null)),
                each -> each.succeeded() && wanted.test(each.json()));
        if (!reply.succeeded() || !wanted.test(reply.json())) {
            throw new IllegalStateException("In vain: GET %s as %s: %s".formatted(path, who, reply));
        }
        return reply.json();
    }

    private static Reply eventually(java.util.function.Supplier<Reply> look, Predicate<Reply> enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var reply = look.get();
            if (enough.test(reply) || System.nanoTime() > end) {
                return reply;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
