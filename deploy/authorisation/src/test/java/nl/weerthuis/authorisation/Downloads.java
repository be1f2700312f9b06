package nl.weerthuis.authorisation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/** What can be taken along as a file: whatever is asked for as one, and the text in it. */
final class Downloads {

    static final List<String> FORMS = List.of(
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/pdf",
            "application/xml",
            "application/zip",
            "application/octet-stream",
            "text/html",
            "application/x-ndjson");

    private Downloads() {}

    /** The operations of which the document says that they answer something else than JSON. */
    static TreeSet<String> documented() {
        var found = new TreeSet<String>();
        for (var operation : Trial.operations()) {
            Trial.openApi(operation.service()).forms(operation).stream()
                    .filter(form -> !form.endsWith("json"))
                    .forEach(form -> found.add(operation + " answers " + form));
        }
        return found;
    }

    /** Asked as somebody for a file of this form. */
    static Reply ask(Principal who, Call call, String form) {
        var headers = call.headers();
        headers.put("Accept", form);
        headers.put("Authorization", "Bearer " + Trial.gate().tokenOf(who));
        if (who.statesPurpose()) {
            headers.put("Purpose", "AUDIT");
        }
        var operation = call.operation();
        return Trial.gate().bytes(operation.service(), operation.method(), call.address(), headers);
    }

    /** What a person who opens it reads: files in files are opened, to a depth that no honest file needs. */
    static String text(byte[] content) {
        return text(content, 3);
    }

    private static String text(byte[] content, int depth) {
        boolean zipped = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        if (!zipped || depth == 0) {
            return new String(content, StandardCharsets.UTF_8) + new String(content, StandardCharsets.UTF_16LE);
        }
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(text(zip.readAllBytes(), depth - 1));
            }
        } catch (IOException broken) {
            all.append(new String(content, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    /** As a reply of which the content was opened. */
    static Reply opened(int status, Map<String, List<String>> headers, byte[] content) {
        return new Reply(status, headers, text(content));
    }
}
