package nl.weerthuis.allocation.fit;

import java.util.List;

/** Whether a person and a dwelling fit, with every reason and not only the first. */
public sealed interface Fit {

    List<Remark> warnings();

    record Fits() implements Fit {
        @Override
        public List<Remark> warnings() {
            return List.of();
        }
    }

    record FitsWithWarnings(List<Remark> warnings) implements Fit {}

    record DoesNotFit(List<Remark> objections, List<Remark> warnings) implements Fit {}

    static Fit of(List<Remark> objections, List<Remark> warnings) {
        if (!objections.isEmpty()) {
            return new DoesNotFit(List.copyOf(objections), List.copyOf(warnings));
        }
        return warnings.isEmpty() ? new Fits() : new FitsWithWarnings(List.copyOf(warnings));
    }
}
