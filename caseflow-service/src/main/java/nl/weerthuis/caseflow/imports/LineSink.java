package nl.weerthuis.caseflow.imports;

/** Takes the lines of a file one after the other. */
@FunctionalInterface
public interface LineSink {

    void take(Line line);
}
