package nl.weerthuis.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of hostile value.
 *
 * @param json as it stands in JSON, bytes and all
 */
record Poison(String name, byte[] json) {

    /** What must never come back in a problem, nor stand in a log. */
    static final String CANARY = "KaNaRiE";

    private static final int LONG = 40_000;
    private static final int DIGITS = 1_000_000;
    private static final int DEEP = 100_000;
    private static final List<Poison> VALUES = values();
    private static final List<Poison> TEXTS = texts();

    /** For a place in a JSON body. */
    static List<Poison> forJson() {
        return VALUES;
    }

    /** For a parameter or a header: the text itself, encoded later. */
    static List<Poison> forText() {
        return TEXTS;
    }

    String text() {
        return new String(json, StandardCharsets.UTF_8);
    }

    boolean hides() {
        return text().contains(CANARY);
    }

    private static List<Poison> values() {
        var all = new ArrayList<Poison>();
        texts().forEach(each -> all.add(new Poison(each.name(), quoted(each.json()))));
        all.add(raw("escaped NUL", "\"" + CANARY + "\\u0000\""));
        all.add(raw("escaped lone surrogate", "\"" + CANARY + "\\ud800\""));
        all.add(raw("escaped surrogates the wrong way round", "\"\\udc00\\ud800\""));
        all.add(new Poison("overlong UTF-8", bytes("\"" + CANARY, 0xC0, 0x80, '"')));
        all.add(new Poison("surrogate in UTF-8", bytes("\"" + CANARY, 0xED, 0xA0, 0x80, '"')));
        all.add(new Poison("byte that begins nothing", bytes("\"" + CANARY, 0xFF, '"')));
        all.add(new Poison("cut off UTF-8", bytes("\"" + CANARY, 0xE2, 0x82, '"')));
        all.add(new Poison("bare NUL", bytes("\"" + CANARY, 0x00, '"')));
        all.add(raw("number of a million digits", "9".repeat(DIGITS)));
        all.add(raw("fraction of many digits", "0." + "1".repeat(90)));
        for (var number : List.of(
                "1e400", "-1e400", "1e-400", "1e999999999", "1e-999999999", "1e2147483648", "-0", "-0.0", "NaN")) {
            all.add(raw(number, number));
        }
        for (var number : List.of("Infinity", "0x10", "007", "+1", "1.5", "-1", "0", "1e0", "2147483648")) {
            all.add(raw(number, number));
        }
        all.add(raw("9223372036854775808", "9223372036854775808"));
        all.add(raw("deep list", "[".repeat(DEEP) + "]".repeat(DEEP)));
        all.add(raw("deep object", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
        all.add(raw("object as deep as allowed", "{\"a\":".repeat(28) + "1" + "}".repeat(28)));
        all.add(raw("twice the same key", "{\"a\":1,\"a\":\"" + CANARY + "\"}"));
        all.add(raw("type of a class", "{\"@class\":\"java.net.URL\",\"@type\":\"" + CANARY + "\"}"));
        all.add(raw("list of 1,001", "[" + "1,".repeat(1_000) + "1]"));
        all.add(raw("list of nulls", "[null,null]"));
        all.add(raw("empty list", "[]"));
        all.add(raw("empty object", "{}"));
        all.add(raw("null", "null"));
        all.add(raw("true", "true"));
        all.add(raw("no JSON", CANARY));
        all.add(raw("comment", "/*" + CANARY + "*/1"));
        return List.copyOf(all);
    }

    private static List<Poison> texts() {
        var all = new ArrayList<Poison>();
        all.add(raw("empty text", ""));
        all.add(raw("blank text", " \t "));
        all.add(raw("40 kB of text", CANARY + "x".repeat(LONG)));
        all.add(raw("4,001 characters", CANARY + "y".repeat(4_001)));
        all.add(raw("right to left", CANARY + "\u202Etxt.exe\u2066"));
        all.add(raw("zero width", "a\u200Bb\u200D\uFEFF" + CANARY));
        all.add(raw("case folding", "\u0131\u0130\u017F\u212A\uFB01\u1E9E" + CANARY));
        all.add(raw("many combining marks", "e" + "\u0301".repeat(500) + CANARY));
        all.add(raw("beyond the first plane", "\uD83D\uDC69\u200D\uD83D\uDCBB\uD87E\uDC1B" + CANARY));
        all.add(raw("noncharacter", CANARY + "\uFFFF\uFFFE"));
        for (var date :
                List.of("0000-01-01", "9999-12-31", "2023-02-29", "2100-02-29", "+999999999-12-31", "-0001-01-01")) {
            all.add(raw(date, date));
        }
        for (var moment :
                List.of("T10:00:00+18:00", "T10:00:00-18:00", "T10:00:00+19:00", "T24:00:00Z", "T23:59:60Z")) {
            all.add(raw(moment, Bodies.TODAY + moment));
        }
        all.add(raw("year 9999, offset +18:00", "9999-12-31T23:59:59.999999999+18:00"));
        all.add(raw("year -999999999", "-999999999-01-01T00:00:00Z"));
        all.add(raw("BSN that fails the eleven-test", "123456789"));
        all.add(raw("BSN of zeros", "000000000"));
        all.add(raw("Arabic digits", "\u0661\u0662\u0663\u0664"));
        all.add(raw("SQL", CANARY + "'; drop table client; --"));
        all.add(raw("SQL with wildcards", "%_\\" + CANARY + "' or '1'='1"));
        all.add(raw("template", CANARY + "${7*7}{{7*7}}#{7*7}<%= 7*7 %>"));
        all.add(raw("lookup", "${jndi:ldap://127.0.0.1:9/" + CANARY + "}${env:PATH}"));
        all.add(raw("markup", "<script>" + CANARY + "</script>\"'><img src=x>"));
        all.add(raw("entity", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>" + CANARY));
        all.add(raw("formula", "=cmd|' /C calc'!" + CANARY));
        all.add(raw("path", "../../../../etc/passwd" + CANARY));
        all.add(raw("format", "%s%n%x%1000000000d{0}" + CANARY));
        all.add(raw("slow regular expression", "a".repeat(3_000) + "!" + CANARY));
        all.add(raw("id in capitals", Bodies.NOBODY.toUpperCase(java.util.Locale.ROOT)));
        all.add(raw("id in short", "1-1-1-1-1"));
        return List.copyOf(all);
    }

    private static Poison raw(String name, String json) {
        return new Poison(name, json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] quoted(byte[] text) {
        try {
            return Trial.JSON.writeValueAsBytes(new String(text, StandardCharsets.UTF_8));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String start, int... more) {
        var first = start.getBytes(StandardCharsets.UTF_8);
        var all = java.util.Arrays.copyOf(first, first.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[first.length + i] = (byte) more[i];
        }
        return all;
    }
}
