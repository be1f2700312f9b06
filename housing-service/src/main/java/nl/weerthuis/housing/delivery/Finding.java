package nl.weerthuis.housing.delivery;

import java.util.List;
import nl.weerthuis.platform.problem.Violation;

/** A finding as it is kept. */
record Finding(String path, String code, List<String> args) {

    Violation violation() {
        return Violation.of(path, code, args.toArray());
    }
}
