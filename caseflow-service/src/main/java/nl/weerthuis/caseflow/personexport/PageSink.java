package nl.weerthuis.caseflow.personexport;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.export.AccessExport;
import nl.weerthuis.platform.export.ExportSink;

/** Writes a page for people, in Dutch: what is known, kind by kind. */
record PageSink(Writer page) implements ExportSink {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"><title>Inzage in uw gegevens</title></head><body>
            <h1>Inzage in uw gegevens</h1>
            <p>Dit is wat Weer Thuis (dossier) op %s over u heeft vastgelegd. Dezelfde gegevens staan in gegevens.json.
            Klopt er iets niet, of wilt u dat gegevens worden gewist? Zeg het uw zorgaanbieder.</p>
            """;

    @Override
    public void begin(AccessExport head) throws IOException {
        page.write(HEAD.formatted(head.madeAt()));
    }

    @Override
    public void section(String code, String title) throws IOException {
        page.write("<h2>%s</h2>\n".formatted(escaped(title)));
    }

    @Override
    public void record(Map<String, Object> fields) throws IOException {
        page.write("<dl>");
        for (var field : fields.entrySet()) {
            page.write("<dt>%s</dt><dd>%s</dd>".formatted(escaped(field.getKey()), escaped(field.getValue())));
        }
        page.write("</dl>\n");
    }

    @Override
    public void end(List<AccessExport.Elsewhere> elsewhere) throws IOException {
        page.write("<h2>Bij andere onderdelen na te vragen</h2>\n<ul>");
        for (var other : elsewhere) {
            page.write("<li>%s: %s</li>".formatted(escaped(other.service()), escaped(other.subjects())));
        }
        page.write("</ul></body></html>\n");
        page.flush();
    }

    private static String escaped(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
