package nl.weerthuis.housing.statement;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The overview as a spreadsheet, for a letter. */
@Provider
@Produces(MatrixSheet.XLSX)
class MatrixAsXlsx implements MessageBodyWriter<AgreementMatrix> {

    private static final String APPLICATION = "WeerThuis";
    private static final String FORMAT = "01.0000";

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
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MatrixSheet.XLSX);
        var book = new ByteArrayOutputStream();
        try (var workbook = new Workbook(book, APPLICATION, FORMAT)) {
            fill(workbook.newWorksheet("Afspraken " + matrix.period()), matrix);
        }
        book.writeTo(out);
    }

    private static void fill(Worksheet sheet, AgreementMatrix matrix) {
        for (int column = 0; column < MatrixSheet.HEADER.size(); column++) {
            sheet.value(0, column, MatrixSheet.HEADER.get(column));
            sheet.style(0, column).bold().set();
        }
        int line = 1;
        for (var row : MatrixSheet.rows(matrix)) {
            for (int column = 0; column < row.size(); column++) {
                if (row.get(column) instanceof Integer number) {
                    sheet.value(line, column, number);
                } else {
                    sheet.value(line, column, row.get(column).toString());
                }
            }
            line++;
        }
        sheet.freezePane(0, 1);
    }
}
