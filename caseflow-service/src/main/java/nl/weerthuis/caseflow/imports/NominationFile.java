package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** A file of nominations, as CSV, as a spreadsheet or as JSON documents, one per line. */
@ApplicationScoped
public class NominationFile {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String NDJSON = "application/x-ndjson";

    static final int MAX_LINES = 2_000;

    private final CommaFile csv;
    private final Spreadsheet spreadsheet;
    private final DocumentLines documents;

    NominationFile(CommaFile csv, Spreadsheet spreadsheet, DocumentLines documents) {
        this.csv = csv;
        this.spreadsheet = spreadsheet;
        this.documents = documents;
    }

    /**
     * All lines of a small file.
     *
     * @throws Problem if the file as a whole cannot be read: its encoding, its columns, its size
     */
    List<Line> read(byte[] content, String mediaType) {
        var lines = new ArrayList<Line>();
        read(new ByteArrayInputStream(content), mediaType, MAX_LINES, lines::add);
        return lines;
    }

    /**
     * The lines as they come in; a fault of the file may follow lines that were good.
     *
     * @throws Problem if the file as a whole cannot be read, or has more lines than that
     */
    public void read(InputStream content, String mediaType, int most, LineSink sink) {
        var counted = new Counted(most, sink);
        var open = new Open(content);
        if (mediaType.startsWith(XLSX)) {
            spreadsheet.read(open, counted);
        } else if (mediaType.startsWith(NDJSON)) {
            documents.read(open, counted);
        } else {
            csv.read(open, counted);
        }
    }

    /** Whoever brought the content closes it: its digest is asked for afterwards. */
    private static final class Open extends FilterInputStream {

        private Open(InputStream content) {
            super(content);
        }

        @Override
        public void close() {}
    }

    private static final class Counted implements LineSink {

        private final int most;
        private final LineSink sink;
        private int count;

        private Counted(int most, LineSink sink) {
            this.most = most;
            this.sink = sink;
        }

        @Override
        public void take(Line line) {
            if (++count > most) {
                throw Problem.invalid(Violation.of("", "too-many-lines", most));
            }
            sink.take(line);
        }
    }
}
