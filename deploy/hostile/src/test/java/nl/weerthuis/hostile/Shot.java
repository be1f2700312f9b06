package nl.weerthuis.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One hostile request, as bytes.
 *
 * @param number its place among all that can be made of the documents, and part of how to repeat it
 * @param what the place and the kind of hostility
 * @param content its body, made when it is needed: all of them at once would be too much to hold
 * @param canary what must not come back; empty if there is nothing to recognise
 * @param manners what may be done with it besides answering with a problem
 */
record Shot(
        int number,
        Operation operation,
        String what,
        Principal principal,
        String method,
        String target,
        List<String> headers,
        Supplier<byte[]> content,
        Sending sending,
        String canary,
        Manners manners) {

    /** How the body travels. */
    enum Sending {
        WITH_LENGTH,
        IN_CHUNKS,
        WITHOUT_END,
        AS_IT_IS
    }

    enum Manners {
        /** An answer, and a problem if it is declined. */
        USUAL,
        /** It must be declined, too. */
        NEVER_ACCEPTED,
        /** It is not HTTP as it should be: the server may answer without a problem, or hang up. */
        NOT_HTTP
    }

    static Shot of(Operation operation, String what, Principal principal, String target, Body body) {
        var headers = new ArrayList<String>();
        if (body.type() != null) {
            headers.add("Content-Type: " + body.type());
        }
        if (operation.method().equals("PUT")) {
            headers.add("If-Match: *");
        }
        return new Shot(
                0,
                operation,
                what,
                principal,
                operation.method(),
                target,
                List.copyOf(headers),
                body.content(),
                Sending.WITH_LENGTH,
                "",
                Manners.USUAL);
    }

    byte[] body() {
        return content.get();
    }

    /** @param type null if there is no body */
    record Body(String type, Supplier<byte[]> content) {
        static final Body NONE = new Body(null, () -> new byte[0]);

        static Body of(String type, String content) {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            return new Body(type, () -> bytes);
        }
    }

    Shot numbered(int place) {
        return new Shot(place, operation, what, principal, method, target, headers, content, sending, canary, manners);
    }

    Shot as(String otherMethod) {
        return new Shot(
                number, operation, what, principal, otherMethod, target, headers, content, sending, canary, manners);
    }

    Shot sent(Sending other) {
        return new Shot(number, operation, what, principal, method, target, headers, content, other, canary, manners);
    }

    Shot with(byte[] otherBody) {
        return new Shot(
                number, operation, what, principal, method, target, headers, () -> otherBody, sending, canary, manners);
    }

    Shot hiding(String secret) {
        return new Shot(number, operation, what, principal, method, target, headers, content, sending, secret, manners);
    }

    Shot expecting(Manners other) {
        return new Shot(number, operation, what, principal, method, target, headers, content, sending, canary, other);
    }

    Shot with(String header) {
        var all = new ArrayList<>(headers);
        all.add(header);
        return withHeaders(all);
    }

    /** Instead of a header with the same name, if there is one. */
    Shot replacing(String header) {
        var name = header.split(":", 2)[0] + ":";
        var all = new ArrayList<>(headers);
        all.removeIf(each -> each.regionMatches(true, 0, name, 0, name.length()));
        all.add(header);
        return withHeaders(all);
    }

    Shot without(String name) {
        var all = new ArrayList<>(headers);
        all.removeIf(
                each -> each.toLowerCase(java.util.Locale.ROOT).startsWith(name.toLowerCase(java.util.Locale.ROOT)));
        return withHeaders(all);
    }

    private Shot withHeaders(List<String> all) {
        return new Shot(
                number,
                operation,
                what,
                principal,
                method,
                target,
                List.copyOf(all),
                content,
                sending,
                canary,
                manners);
    }

    /** It counts for what was sent once, whatever it was. */
    boolean hasAnswerWithoutBody() {
        return method.equals("HEAD");
    }

    @Override
    public String toString() {
        return "%d %s | %s".formatted(number, operation, what);
    }
}
