package nl.weerthuis.caseflow.upsert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Which of the places that differ were taken over so far. */
final class TakingOver {

    private final List<String> differences;
    private final List<String> taken = new ArrayList<>();

    TakingOver(List<String> differences) {
        this.differences = differences;
    }

    /** Done if anything differs at this place. */
    void part(String place, Runnable change) {
        var here = differences.stream()
                .filter(each -> each.equals(place) || each.startsWith(place + "/"))
                .toList();
        if (!here.isEmpty()) {
            change.run();
            taken.addAll(here);
        }
    }

    void each(String place, int count, IntConsumer change) {
        for (int i = 0; i < count; i++) {
            var item = i;
            part(place + "/" + i, () -> change.accept(item));
        }
    }

    List<String> taken() {
        return List.copyOf(taken);
    }
}
