package nl.weerthuis.reporting.snapshot;

import java.util.List;

/** One table of figures: counted, suppressed and rounded at the moment of freezing. */
public interface Theme {

    /** As it stands in the address of the table. */
    String name();

    List<Figure> figures(Scope scope);
}
