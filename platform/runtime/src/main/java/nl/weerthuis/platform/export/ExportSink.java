package nl.weerthuis.platform.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes an export as it is read, piece by piece, so that none of it has to be in memory as a whole. */
public interface ExportSink {

    void begin(AccessExport head) throws IOException;

    void section(String code, String title) throws IOException;

    void record(Map<String, Object> fields) throws IOException;

    void end(List<AccessExport.Elsewhere> elsewhere) throws IOException;
}
