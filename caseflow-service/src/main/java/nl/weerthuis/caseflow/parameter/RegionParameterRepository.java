package nl.weerthuis.caseflow.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.weerthuis.platform.time.OwnDay;

@ApplicationScoped
class RegionParameterRepository {

    private static final String SET = """
            insert into region_parameter (region, code, valid_from, number) values (?1, ?2, ?3, ?4)
            on conflict (region, code, valid_from) do update set number = excluded.number
            """;
    private static final String ALL = "select region, code, valid_from, number from region_parameter";

    private final EntityManager database;
    private final ParameterSnapshot snapshot;

    RegionParameterRepository(EntityManager database, ParameterSnapshot snapshot) {
        this.database = database;
        this.snapshot = snapshot;
    }

    void set(String region, String code, LocalDate validFrom, long number) {
        snapshot.changes();
        database.createNativeQuery(SET)
                .setParameter(1, region)
                .setParameter(2, code)
                .setParameter(3, validFrom)
                .setParameter(4, number)
                .executeUpdate();
    }

    OptionalLong valid(String region, String code, LocalDate date) {
        var last = numbers(region, code).floorEntry(date);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.getValue());
    }

    /** Of the days that the region decides on, whether it works. The latest word counts, from whenever it was to hold. */
    Map<LocalDate, Boolean> days(String region, LocalDate from, LocalDate to) {
        var days = new HashMap<LocalDate, Boolean>();
        // Few days are decided on, and there may be many in between.
        snapshot.all(this::read).forEach((key, numbers) -> {
            if (key.region().equals(region)) {
                OwnDay.of(key.code())
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .ifPresent(day -> days.put(day, numbers.lastEntry().getValue() == OwnDay.WORKS));
            }
        });
        return days;
    }

    private NavigableMap<LocalDate, Long> numbers(String region, String code) {
        return snapshot.all(this::read)
                .getOrDefault(new ParameterSnapshot.Key(region, code), Collections.emptyNavigableMap());
    }

    private Map<ParameterSnapshot.Key, NavigableMap<LocalDate, Long>> read() {
        List<?> rows = database.createNativeQuery(ALL, Object[].class).getResultList();
        var all = new HashMap<ParameterSnapshot.Key, NavigableMap<LocalDate, Long>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            all.computeIfAbsent(
                            new ParameterSnapshot.Key((String) columns[0], (String) columns[1]), key -> new TreeMap<>())
                    .put(date(columns[2]), ((Number) columns[3]).longValue());
        }
        return all;
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
