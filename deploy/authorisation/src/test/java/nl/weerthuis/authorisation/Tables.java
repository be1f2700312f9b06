package nl.weerthuis.authorisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables of {@code docs/domain/authorisation}, which people read and this suite executes. */
final class Tables {

    static final String FOLDER = "docs/domain/authorisation";

    private final List<Principal> principals = new ArrayList<>();
    private final Map<Operation, Row> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, DataClass>> properties = new HashMap<>();

    /** @param answer name under which {@code properties.csv} has the properties of the answer */
    record Row(String answer, Map<String, Cell> cells) {}

    /** @param whenProtected the same, unless a protected case makes it something else */
    record DataClass(String usually, String whenProtected) {
        String of(Relation relation) {
            return relation.isProtected() ? whenProtected : usually;
        }
    }

    private Tables() {}

    static Tables read() {
        var tables = new Tables();
        lines("principals.csv")
                .forEach(line -> tables.principals.add(new Principal(line.get(0), line.get(1), line.get(2))));
        for (var service : Trial.SERVICES) {
            tables.readService(service);
        }
        for (var line : lines("properties.csv")) {
            tables.properties
                    .computeIfAbsent(line.get(0), answer -> new LinkedHashMap<>())
                    .put(line.get(1), new DataClass(line.get(2), line.get(3).isEmpty() ? line.get(2) : line.get(3)));
        }
        return tables;
    }

    private void readService(String service) {
        var lines = new ArrayList<>(all(service + ".csv"));
        var head = lines.remove(0);
        for (var line : lines) {
            var cells = new LinkedHashMap<String, Cell>();
            for (int column = 2; column < head.size(); column++) {
                cells.put(head.get(column), Cell.parse(line.get(column)));
            }
            rows.put(Operation.of(service, line.get(0)), new Row(line.get(1), cells));
        }
    }

    List<Principal> principals() {
        return List.copyOf(principals);
    }

    Map<Operation, Row> rows() {
        return rows;
    }

    Optional<Row> row(Operation operation) {
        return Optional.ofNullable(rows.get(operation));
    }

    Cell cell(Operation operation, Principal principal) {
        return rows.get(operation).cells().get(principal.name());
    }

    String answer(Operation operation) {
        return rows.get(operation).answer();
    }

    /** Class of a property; a line that ends in {@code .*} speaks for all below it. */
    Optional<DataClass> dataClass(String answer, String property) {
        var known = properties.getOrDefault(answer, Map.of());
        if (known.containsKey(property)) {
            return Optional.of(known.get(property));
        }
        for (var at = property.lastIndexOf('.'); at > 0; at = property.lastIndexOf('.', at - 1)) {
            var all = property.substring(0, at) + ".*";
            if (known.containsKey(all)) {
                return Optional.of(known.get(all));
            }
        }
        return Optional.empty();
    }

    /** The classes of which an answer about such a thing could hold something. */
    Set<String> classesOf(String answer, Relation relation) {
        var classes = new TreeSet<String>();
        properties.getOrDefault(answer, Map.of()).values().forEach(each -> classes.add(each.of(relation)));
        return classes;
    }

    /** What is known to be otherwise than the tables say. */
    List<Gap> gaps() {
        return lines("gaps.csv").stream()
                .map(line -> new Gap(line.get(0), line.get(1), line.get(2), line.get(3)))
                .toList();
    }

    /** @param finding what a sentence of the judge must hold besides operation and principal */
    record Gap(String operation, String principal, String finding, String reason) {
        boolean covers(String sentence) {
            return sentence.startsWith(operation)
                    && (principal.equals("*") || sentence.contains(" as " + principal + " "))
                    && sentence.contains(finding);
        }
    }

    /** What both halves of the secret tell, by design: kind of value by side and field. */
    static Map<String, String> shared() {
        var shared = new LinkedHashMap<String, String>();
        lines("shared.csv").forEach(line -> shared.put(line.get(0) + ";" + line.get(1), line.get(2)));
        return shared;
    }

    /** Who may do something of whom no run shows that they can, and why not: principals by operation. */
    static Map<String, String> unseen() {
        var unseen = new LinkedHashMap<String, String>();
        lines("unseen.csv").forEach(line -> unseen.put(line.get(0) + " as " + line.get(1), line.get(2)));
        return unseen;
    }

    Set<String> roles() {
        var all = new TreeSet<String>();
        principals.forEach(principal -> all.add(principal.role()));
        all.remove("");
        return all;
    }

    private static List<List<String>> lines(String file) {
        var all = all(file);
        return all.subList(1, all.size());
    }

    private static List<List<String>> all(String file) {
        try {
            return Files.readAllLines(Trial.DOCUMENTS.resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.asList(line.split(";", -1)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
