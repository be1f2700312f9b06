package nl.weerthuis.housing.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The code lists of VERA, each code with the days between which it holds. Read once: they change with a release. */
@ApplicationScoped
public class CodeLists {

    private final CodeStore store;
    private volatile Map<String, List<VeraCode>> byKey = Map.of();
    private volatile List<VeraCode> all = List.of();

    CodeLists(CodeStore store) {
        this.store = store;
    }

    /** Whether the list has this code on this day. */
    public boolean knows(String list, String code, LocalDate day) {
        read();
        return byKey.getOrDefault(key(list, code), List.of()).stream().anyMatch(known -> known.holdsOn(day));
    }

    /** Both may be null: then of every list, and of every day. */
    List<VeraCode> of(String list, LocalDate day) {
        read();
        return all.stream()
                .filter(code -> list == null || code.list().equals(list))
                .filter(code -> day == null || code.holdsOn(day))
                .toList();
    }

    private void read() {
        if (all.isEmpty()) {
            var read = store.all();
            byKey = read.stream().collect(Collectors.groupingBy(code -> key(code.list(), code.code())));
            all = read;
        }
    }

    private static String key(String list, String code) {
        return list + "." + code;
    }
}
