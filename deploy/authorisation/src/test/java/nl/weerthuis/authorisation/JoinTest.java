package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.authorisation.Dossier.Thing;
import nl.weerthuis.authorisation.JoinAttack.Sheet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Somebody who reads every topic, every header of every answer and every log looks for the home of a case: by ids, traces
 * and keys, by what can be computed of them, and by values on which both halves agree. What time alone tells is measured by
 * {@link InferenceTest}. See docs/adr/0004.
 */
@Order(4)
class JoinTest {

    private static final Set<String> KINDS_BY_DESIGN = Set.of("date", "code", "area", "small number", "id");
    private static final List<String> PUBLIC_FACTS =
            List.of("organisation-registered", "agreement-adopted", "parameters-set");
    private static final Writings FORM = new Writings();

    @Test
    void nothing_leads_from_a_case_to_a_home() throws IOException {
        var records = walked();
        var sheets = sheets(records);
        var attack = new JoinAttack(sheets, common(records), ids(records));
        var cases = subjects(records, Side.CASE);
        var homes = subjects(records, Side.HOME);
        var ways = attack.joins(cases, homes);
        Trial.write(
                "join.json",
                new TreeMap<>(Map.of(
                        "records", records.size(),
                        "sheets", sheets.size(),
                        "words", attack.words(),
                        "computed", attack.derived(),
                        "cases", cases.size(),
                        "homes", homes.size(),
                        "facts", facts(records),
                        "ways", ways)));

        assertThat(ways).as("Ways from a case to a home").isEmpty();
        for (var dossier : Trial.fixture().all()) {
            assertThat(cases).contains(dossier.id(Thing.CASE));
            assertThat(homes).contains(dossier.id(Thing.OFFER), dossier.id(Thing.DWELLING));
        }
        // It was looked for among all that is said, and not among a few.
        assertThat(facts(records)).containsAll(spoken());
    }

    @Test
    void on_what_both_halves_agree_stands_in_the_list() {
        var shared = new Attributes(walked()).shared();
        var listed = Tables.shared();
        var missing = new TreeSet<String>();
        shared.forEach((field, kind) -> {
            if (!KINDS_BY_DESIGN.contains(kind)) {
                missing.add(
                        "%s tells a %s that the other half tells too: whoever reads both joins them. Make it a date or a code."
                                .formatted(field, kind));
            } else if (!listed.getOrDefault(field, "").equals(kind)) {
                missing.add("%s is told by the other half too: add the line \"%s;%s;<why>\" to %s/shared.csv."
                        .formatted(field, field, kind, Tables.FOLDER));
            }
        });
        Trial.write("shared.json", shared);

        assertThat(missing).isEmpty();
        assertThat(shared).isNotEmpty();
    }

    /** The attack is worth something: it finds each leak that is planted among the true records. */
    @Test
    void what_would_join_is_found() throws IOException {
        var records = walked();
        var hidden = Trial.fixture().dossier(Relation.PROTECTED);
        var caseId = hidden.id(Thing.CASE);
        var dwelling = hidden.id(Thing.DWELLING);
        var trace = records.stream()
                .filter(each -> each.key().equals(caseId) && each.topic().contains("allocation-case"))
                .findFirst()
                .orElseThrow()
                .headers()
                .get("traceparent");
        var leaks = new TreeMap<String, TopicRecord>();
        leaks.put("the id itself", about(dwelling, "{\"a\":\"%s\"}".formatted(caseId), Map.of()));
        leaks.put("the id in capitals without dashes", about(dwelling, plainCapitals(caseId), Map.of()));
        leaks.put("the trace of a fact", about(dwelling, "{}", Map.of("traceparent", trace)));
        leaks.put("the key of the other half", about(caseId, "{\"dwellingId\":\"%s\"}".formatted(dwelling), Map.of()));
        leaks.put("an introduction", about(dwelling, quoted(hidden.id(Thing.INTRODUCTION)), Map.of()));
        for (var name : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            leaks.put("its " + name, about(dwelling, quoted(FORM.digest(name, caseId)), Map.of()));
        }
        leaks.put("its bytes in Base64", about(dwelling, quoted(FORM.base64(caseId)), Map.of()));
        leaks.put(
                "an id named after it",
                about(
                        dwelling,
                        quoted(UUID.nameUUIDFromBytes(caseId.getBytes(StandardCharsets.UTF_8))
                                .toString()),
                        Map.of()));
        leaks.put("half of it", about(dwelling, quoted(caseId.replace("-", "").substring(0, 16)), Map.of()));
        var common = common(records);
        var ids = ids(records);
        var unfound = new TreeSet<String>();
        leaks.forEach((name, leak) -> {
            var sheets =
                    new ArrayList<Sheet>(records.stream().map(JoinTest::sheet).toList());
            sheets.add(new Sheet("planted", leak.text()));
            var ways = new JoinAttack(sheets, common, ids).joins(List.of(caseId), List.of(dwelling));
            if (ways.isEmpty()) {
                unfound.add(name);
            }
        });
        assertThat(unfound).as("Leaks that the attack does not find").isEmpty();
        var detour = new ArrayList<Sheet>(records.stream().map(JoinTest::sheet).toList());
        var between = UUID.randomUUID().toString();
        detour.add(new Sheet("planted 1", caseId + " " + between));
        detour.add(new Sheet("planted 2", dwelling + " " + between));
        assertThat(new JoinAttack(detour, common, ids).joins(List.of(caseId), List.of(dwelling)))
                .as("A detour over another topic")
                .isNotEmpty();
    }

    /** And by values: a moment, an amount or a word that both halves tell. */
    @Test
    void a_value_that_would_join_is_found() {
        var records = new ArrayList<>(walked());
        var moment = records.stream()
                .filter(each -> each.fact().equals("viewing-planned"))
                .findFirst()
                .orElseThrow()
                .event()
                .path("data")
                .path("at")
                .asText();
        records.add(planted("weerthuis.allocation-case.v1", "{\"at\":\"%s\"}".formatted(moment)));
        records.add(planted("weerthuis.caseflow.v1", "{\"rentCents\":61234,\"note\":\"een huis\"}"));
        records.add(planted("weerthuis.housing.v1", "{\"note\":\"een huis\"}"));

        assertThat(new Attributes(records).shared())
                .containsEntry("CASE;thing-planted.at", "moment")
                .containsEntry("CASE;thing-planted.rentCents", "number")
                .containsEntry("HOME;thing-planted.note", "text");
    }

    private static List<TopicRecord> walked() {
        Trial.journeys();
        return TopicRecord.all(Trial.region());
    }

    /** Records, headers of answers, and lines of logs; each sheet apart. */
    private static List<Sheet> sheets(Collection<TopicRecord> records) throws IOException {
        var sheets = new ArrayList<Sheet>(records.stream().map(JoinTest::sheet).toList());
        int number = 0;
        for (var said : Trial.gate().said()) {
            var headers = said.reply().headers().entrySet().stream()
                    .filter(header -> !header.getKey().equals("date"))
                    .map(header -> header.getKey() + " " + header.getValue())
                    .collect(Collectors.joining(" "));
            sheets.add(new Sheet("headers %d of %s".formatted(number++, said.service()), headers));
        }
        for (var service : Trial.SERVICES) {
            var log = Trial.region().folder().resolve("logs").resolve(service + ".log");
            for (var line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
                sheets.add(new Sheet("line %d of the log of %s".formatted(number++, service), line));
            }
        }
        return sheets;
    }

    private static Sheet sheet(TopicRecord each) {
        return new Sheet(
                "%s %s %d/%d".formatted(each.topic(), each.fact(), each.partition(), each.offset()), each.text());
    }

    /** Organisations and agreements are named on both sides, and mean nobody. */
    private static Set<String> common(Collection<TopicRecord> records) {
        var common = new HashSet<String>();
        for (var each : records) {
            // The number of the installation stands in the source of every event.
            common.addAll(FORM.numbers(each.event().path("source").asText()));
            if (PUBLIC_FACTS.contains(each.fact())) {
                common.addAll(FORM.ids(each.value()));
            }
        }
        for (var dossier : Trial.fixture().all()) {
            common.add(dossier.id(Thing.POPULATION_SET));
        }
        return common;
    }

    /** Every id that a record names. */
    private static Set<String> ids(Collection<TopicRecord> records) {
        return records.stream()
                .flatMap(each -> FORM.ids(each.key() + " " + each.value()).stream())
                .collect(Collectors.toSet());
    }

    /** What the records of a half are about. Targets and capacities are figures: nobody lives there. */
    private static Set<String> subjects(Collection<TopicRecord> records, Side side) {
        return records.stream()
                .filter(each -> Side.of(each.topic()) == side)
                .filter(each -> !each.fact().startsWith("target-")
                        && !each.fact().startsWith("capacity-")
                        && !each.fact().startsWith("rent-rules-"))
                .map(TopicRecord::key)
                .collect(Collectors.toSet());
    }

    private static Set<String> facts(Collection<TopicRecord> records) {
        return records.stream()
                .filter(each -> Side.of(each.topic()) != Side.NEITHER)
                .map(TopicRecord::fact)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts of both halves of which there is an example, but for those that nothing here brings about. */
    private static Set<String> spoken() throws IOException {
        var all = new TreeSet<String>();
        for (var folder : List.of("caseflow", "housing", "allocation-case", "allocation-offer")) {
            try (var files = Files.list(Trial.CONTRACTS.resolve("events").resolve(folder))) {
                files.forEach(file -> all.add(file.getFileName().toString().replaceFirst("\\.v\\d+\\.json$", "")));
            }
        }
        all.removeAll(UNSPOKEN);
        return all;
    }

    /** Terms that pass only with the clock, races, and what is said after an erasure. */
    private static final Set<String> UNSPOKEN = Set.of("reservation-lapsed", "reservation-refused", "client-erased");

    private static TopicRecord about(String key, String data, Map<String, String> headers) {
        return new TopicRecord("planted", 0, 0, 0, key, data, headers);
    }

    private static TopicRecord planted(String topic, String data) {
        var event = "{\"type\":\"nl.weerthuis.thing-planted.v1\",\"data\":%s}".formatted(data);
        return new TopicRecord(topic, 0, 0, 0, UUID.randomUUID().toString(), event, Map.of());
    }

    private static String quoted(String word) {
        return "{\"a\":\"%s\"}".formatted(word);
    }

    private static String plainCapitals(String id) {
        return quoted(id.replace("-", "").toUpperCase(java.util.Locale.ROOT));
    }

    /** How an id can be written; apart from what the attack knows of it. */
    private static final class Writings {

        private static final java.util.regex.Pattern ID =
                java.util.regex.Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        List<String> ids(String text) {
            return ID.matcher(text)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList();
        }

        List<String> numbers(String text) {
            return List.of(text.split("[^0-9]+"));
        }

        String digest(String name, String id) {
            try {
                var digest = java.security.MessageDigest.getInstance(name).digest(id.getBytes(StandardCharsets.UTF_8));
                return java.util.HexFormat.of().formatHex(digest);
            } catch (java.security.NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String base64(String id) {
            var uuid = UUID.fromString(id);
            var bytes = java.nio.ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
