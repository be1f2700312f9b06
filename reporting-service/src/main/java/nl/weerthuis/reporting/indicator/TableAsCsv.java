package nl.weerthuis.reporting.indicator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The same table as RFC 4180 CSV: one header, UTF-8, no text that a spreadsheet would run as a formula. */
@Provider
@Produces(TableAsCsv.TEXT_CSV)
class TableAsCsv implements MessageBodyWriter<IndicatorTable> {

    static final String TEXT_CSV = "text/csv";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADER = List.of(
            "asOf",
            "region",
            "municipalityCode",
            "targetGroup",
            "corporationId",
            "corporationName",
            "period",
            "measure",
            "breakdown",
            "unit",
            "value",
            "suppressed");

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == IndicatorTable.class;
    }

    @Override
    public void writeTo(
            IndicatorTable table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TEXT_CSV + "; charset=UTF-8; header=present");
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(HEADER);
        for (var line : table.items()) {
            csv.writeRecord(cells(table, line));
        }
        csv.flush();
    }

    private static List<String> cells(IndicatorTable table, IndicatorTable.Line line) {
        // A number below zero is a number, whatever it starts with.
        var number = line.value() == null ? "" : line.value().toString();
        return List.of(
                table.asOf().toString(),
                guarded(table.region()),
                guarded(line.municipalityCode()),
                guarded(line.targetGroup()),
                line.corporationId() == null ? "" : line.corporationId().toString(),
                guarded(line.corporationName()),
                guarded(line.period()),
                guarded(line.measure()),
                guarded(line.breakdown()),
                guarded(line.unit()),
                number,
                String.valueOf(line.suppressed()));
    }

    private static String guarded(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
