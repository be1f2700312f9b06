package nl.weerthuis.benchmarks;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Invented nominations, each another person. */
final class Nominations {

    private static final String BODY = """
            {"clientReference": "%s",
             "client": {"familyName": "Voorbeeld", "givenNames": "Jan %d", "birthDate": "%s", "bsn": "%s"},
             "targetGroup": "SHELTERED_LIVING", "facilityKind": {"list": "WMO020", "code": "15"},
             "readyOn": "%s", "household": {"adults": 1, "children": []},
             "origin": {"basis": "KNOWN", "municipality": "0995", "evidence": [{"kind": "LAST_INDEPENDENT_ADDRESS", "on": "2024-01-01"}]},
             "searchProfile": {"rooms": 2, "rentClass": "RENT_CAP_SMALL", "stepFree": false, "areas": [], "exclusions": []},
             "preconditions": [{"code": "INCOME", "status": "MET"}, {"code": "RESIDENCE", "status": "MET"}],
             "supportArrangement": {"hoursPerWeek": 4, "startOn": "%s"},
             "consents": [{"partyKind": "REGION", "scope": "TABLE"}, {"partyKind": "CORPORATION", "scope": "HOUSING"}]}
            """;

    private final AtomicLong next = new AtomicLong();
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));

    String body() {
        return body(next.incrementAndGet());
    }

    /** The one with this number. */
    String body(long number) {
        return BODY.formatted(
                UUID.randomUUID(), number, birthDate(number), bsn(number), today.minusDays(30), today.plusDays(30));
    }

    /** As people are born: some twenty thousand days, so that a few share one. */
    static LocalDate birthDate(long number) {
        return LocalDate.of(1950, 1, 1).plusDays(number * 7_919 % 20_000);
    }

    /** The number-th that passes the eleven-test; of its first eight digits, each has one last digit or none. */
    static String bsn(long number) {
        var digits = Long.toString(99_000_000 + number % 990_000);
        int sum = 0;
        for (int place = 0; place < 8; place++) {
            sum += (9 - place) * (digits.charAt(place) - '0');
        }
        return sum % 11 == 10 ? bsn(number + 500_000) : digits + sum % 11;
    }
}
