package nl.weerthuis.housing.statement;

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

/** The overview as RFC 4180 CSV. */
@Provider
@Produces(MatrixSheet.CSV)
class MatrixAsCsv implements MessageBodyWriter<AgreementMatrix> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == AgreementMatrix.class;
    }

    @Override
    public void writeTo(
            AgreementMatrix matrix,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MatrixSheet.CSV + "; charset=UTF-8; header=present");
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(MatrixSheet.HEADER);
        for (var row : MatrixSheet.rows(matrix)) {
            csv.writeRecord(row.stream().map(Object::toString).toList());
        }
        csv.flush();
    }
}
