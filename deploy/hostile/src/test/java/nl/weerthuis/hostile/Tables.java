package nl.weerthuis.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A CSV file with one thing wrong. */
final class Tables {

    private static final int TOO_MANY = 50_001;

    private final String head;
    private final String[] cells;
    private final Shot base;
    private final List<Shot> shots = new ArrayList<>();

    Tables(String right, Shot base) {
        var lines = right.split("\n");
        this.head = lines[0];
        this.cells = lines[1].split(",", -1);
        this.base = base;
    }

    List<Shot> shots() {
        for (int column = 0; column < cells.length; column++) {
            var name = head.split(",")[column];
            for (var poison : Poison.forText()) {
                add(
                        "cell %s: %s".formatted(name, poison.name()),
                        head + "\n" + lineWith(column, quoted(poison.text())));
            }
            for (var sign : List.of("=", "+", "-", "@", "\t", "\r", "\u0000", "\"", "a\"b", "a\n\"\"b")) {
                add(
                        "cell %s begins with %s".formatted(name, escaped(sign)),
                        head + "\n" + lineWith(column, sign + "1+1"));
            }
        }
        files().forEach(this::add);
        for (var encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
            shots.add(named("file in " + encoding).with((head + "\n" + line()).getBytes(encoding)));
        }
        shots.add(named("file in latin-1 that is no UTF-8")
                .with((head + "\n" + lineWith(1, "\u00e9\u00ff")).getBytes(StandardCharsets.ISO_8859_1)));
        return shots;
    }

    private Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("file of 50,001 rows", head + "\n" + (line() + "\n").repeat(TOO_MANY));
        files.put("file with BOM", "\uFEFF" + head + "\n" + line());
        files.put("file with BOM twice", "\uFEFF\uFEFF" + head + "\n" + line());
        files.put("file of nothing", "");
        files.put("file of line ends", "\n\r\n\n");
        files.put("file of BOM only", "\uFEFF");
        files.put("file of NUL", "\u0000\u0000");
        files.put("head only", head);
        files.put("head twice", head + "," + head + "\n" + line());
        files.put("head with semicolons, line with commas", head.replace(',', ';') + "\n" + line());
        files.put("semicolons", (head + "\n" + line()).replace(',', ';'));
        files.put("unknown column", head + "," + Poison.CANARY + "\n" + line() + ",1");
        files.put("too many cells", head + "\n" + line() + ",".repeat(20_000));
        files.put("too few cells", head + "\n1,2");
        files.put("quote never closed", head + "\n\"" + line());
        files.put("quote in the middle", head + "\n" + line().replaceFirst(",", "\"x\","));
        files.put("quote after a quote", head + "\n\"a\"b," + line());
        files.put("cell of 1 MB", head + "\n\"" + "q".repeat(1_000_000) + "\"," + line());
        files.put("line ends within quotes", head + "\n" + "\"\n\n\n\"," + line());
        files.put("old Mac line ends", (head + "\n" + line()).replace('\n', '\r'));
        files.put("markup", "<html><body>" + Poison.CANARY + "</body></html>");
        files.put("JSON", "{\"a\":1}");
        files.put("zip", "PK\u0003\u0004" + "x".repeat(100));
        return files;
    }

    private void add(String what, String file) {
        shots.add(named("CSV " + what)
                .with(file.getBytes(StandardCharsets.UTF_8))
                .hiding(file.contains(Poison.CANARY) ? Poison.CANARY : ""));
    }

    private Shot named(String what) {
        return new Shot(
                0,
                base.operation(),
                what,
                base.principal(),
                base.method(),
                base.target(),
                base.headers(),
                base.content(),
                base.sending(),
                "",
                base.manners());
    }

    private String line() {
        return String.join(",", cells);
    }

    private String lineWith(int column, String cell) {
        var other = Arrays.copyOf(cells, cells.length);
        other[column] = cell;
        return String.join(",", other);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String escaped(String sign) {
        return sign.replace("\t", "tab").replace("\r", "CR").replace("\n", "LF").replace("\u0000", "NUL");
    }
}
