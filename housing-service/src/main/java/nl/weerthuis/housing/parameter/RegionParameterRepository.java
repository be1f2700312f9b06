package nl.weerthuis.housing.parameter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.weerthuis.platform.time.OwnDay;

@ApplicationScoped
class RegionParameterRepository {

    private static final String SET = """
            insert into region_parameter (region, code, valid_from, number) values (?1, ?2, ?3, ?4)
            on conflict (region, code, valid_from) do update set number = excluded.number
            """;
    private static final String VALID = """
            select number from region_parameter where region = ?1 and code = ?2 and valid_from <= ?3
            order by valid_from desc limit 1
            """;
    /** The latest word counts, from whenever it was to hold. */
    private static final String DAYS = """
            select distinct on (code) code, number from region_parameter
            where region = ?1 and code like 'DAY\\_%' order by code, valid_from desc
            """;

    private final EntityManager database;

    RegionParameterRepository(EntityManager database) {
        this.database = database;
    }

    void set(String region, String code, LocalDate validFrom, long number) {
        database.createNativeQuery(SET)
                .setParameter(1, region)
                .setParameter(2, code)
                .setParameter(3, validFrom)
                .setParameter(4, number)
                .executeUpdate();
    }

    OptionalLong valid(String region, String code, LocalDate date) {
        List<?> found = database.createNativeQuery(VALID)
                .setParameter(1, region)
                .setParameter(2, code)
                .setParameter(3, date)
                .getResultList();
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) found.get(0)).longValue());
    }

    /** Of the days that the region decides on, whether it works. */
    Map<LocalDate, Boolean> days(String region) {
        List<?> rows = database.createNativeQuery(DAYS, Object[].class)
                .setParameter(1, region)
                .getResultList();
        var days = new HashMap<LocalDate, Boolean>();
        for (var row : rows) {
            var columns = (Object[]) row;
            OwnDay.of((String) columns[0])
                    .ifPresent(day -> days.put(day, ((Number) columns[1]).longValue() == OwnDay.WORKS));
        }
        return days;
    }
}
