package nl.weerthuis.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes exports as JSON, in the form of contracts/access-export. */
@ApplicationScoped
public class JsonExport {

    private final ObjectMapper json;

    JsonExport(ObjectMapper json) {
        this.json = json;
    }

    /** The stream stays open: its end is for who sends it. */
    public ExportSink to(OutputStream out) throws IOException {
        return new JsonSink(json.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET));
    }

    /** Writes the form of contracts/access-export. */
    private record JsonSink(JsonGenerator json, boolean[] inSection) implements ExportSink {

        JsonSink(JsonGenerator json) {
            this(json, new boolean[] {false});
        }

        @Override
        public void begin(AccessExport head) throws IOException {
            json.writeStartObject();
            json.writeStringField("format", head.format());
            json.writeStringField("service", head.service());
            json.writeStringField("subject", head.subject().toString());
            json.writeStringField("form", head.form());
            json.writeStringField("madeAt", head.madeAt().toString());
            json.writeStringField("madeBy", head.madeBy().toString());
            json.writeArrayFieldStart("sections");
        }

        @Override
        public void section(String code, String title) throws IOException {
            endSection();
            inSection[0] = true;
            json.writeStartObject();
            json.writeStringField("code", code);
            json.writeStringField("title", title);
            json.writeArrayFieldStart("records");
        }

        @Override
        public void record(Map<String, Object> fields) throws IOException {
            json.writeObject(fields);
        }

        @Override
        public void end(List<AccessExport.Elsewhere> elsewhere) throws IOException {
            endSection();
            json.writeEndArray();
            json.writeArrayFieldStart("elsewhere");
            for (var other : elsewhere) {
                json.writeObject(other);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        }

        private void endSection() throws IOException {
            if (inSection[0]) {
                json.writeEndArray();
                json.writeEndObject();
                inSection[0] = false;
            }
        }
    }
}
