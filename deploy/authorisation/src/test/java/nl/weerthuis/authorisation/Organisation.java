package nl.weerthuis.authorisation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A party of the fixture. All are invented but the municipalities. */
record Organisation(String key, UUID id, String kind, String region, List<String> municipalities) {

    static final String REGION = "flevoland";
    static final String ELSEWHERE = "overijssel";

    static final List<Organisation> ALL = Stream.of(
                    of("region", "REGION", REGION, "0034", "0995", "0171", "0303", "0050", "0184"),
                    of("provider", "PROVIDER", REGION),
                    of("second-provider", "PROVIDER", REGION),
                    of("provider-after-move", "PROVIDER", REGION),
                    of("corporation", "CORPORATION", REGION, "0995", "0303"),
                    of("second-corporation", "CORPORATION", REGION, "0050"),
                    of("origin", "MUNICIPALITY", REGION, "0303"),
                    of("receiving", "MUNICIPALITY", REGION, "0995"),
                    of("uninvolved", "MUNICIPALITY", REGION, "0171"),
                    of("foreign", "MUNICIPALITY", REGION, "0050"),
                    of("centre", "MUNICIPALITY", REGION, "0034"),
                    of("region-elsewhere", "REGION", ELSEWHERE, "0193", "0150"),
                    of("provider-elsewhere", "PROVIDER", ELSEWHERE),
                    of("corporation-elsewhere", "CORPORATION", ELSEWHERE, "0193"),
                    of("municipality-elsewhere", "MUNICIPALITY", ELSEWHERE, "0193"))
            .toList();

    private static Organisation of(String key, String kind, String region, String... municipalities) {
        return new Organisation(key, UUID.randomUUID(), kind, region, List.of(municipalities));
    }

    static Organisation of(String key) {
        return ALL.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The fixture has no organisation " + key));
    }

    static List<Organisation> in(String region) {
        return ALL.stream().filter(each -> each.region().equals(region)).toList();
    }

    String name() {
        return "Proef " + key;
    }
}
