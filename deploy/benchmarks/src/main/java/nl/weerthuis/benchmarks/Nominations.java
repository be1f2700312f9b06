package nl.weerthuis.benchmarks;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Invented nominations, each another person. */
final class Nominations {

    private static final String BODY = """
            {"clientReference": "%s",
             "client": {"familyName": "Voorbeeld", "givenNames": "Jan %d", "birthDate": "1990-05-17", "bsn": "%s"},
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
        long number = next.incrementAndGet();
        return BODY.formatted(UUID.randomUUID(), number, bsn(number), today.minusDays(30), today.plusDays(30));
    }

    /** A number of the range kept for tests (9999xxxxx) that passes the eleven-test. */
    static String bsn(long number) {
        for (long candidate = 999_900_000 + number % 90_000; ; candidate++) {
            var digits = Long.toString(candidate);
            int sum = -(digits.charAt(8) - '0');
            for (int place = 0; place < 8; place++) {
                sum += (9 - place) * (digits.charAt(place) - '0');
            }
            if (sum % 11 == 0) {
                return digits;
            }
        }
    }
}
