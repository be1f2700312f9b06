package nl.weerthuis.caseflow.importjob;

import nl.weerthuis.caseflow.imports.Files;

/** Many lines of one provider. */
final class LargeFile {

    static final String HEADER = Files.HEADER;

    private LargeFile() {}

    static String good(String reference) {
        return Files.GOOD.formatted(reference);
    }

    static String of(String prefix, int lines) {
        var file = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < lines; i++) {
            file.append(good(prefix + "-" + i)).append('\n');
        }
        return file.toString();
    }
}
