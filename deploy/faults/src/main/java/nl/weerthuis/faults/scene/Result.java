package nl.weerthuis.faults.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.faults.oracle.Finding;

/** What one experiment measured and found. It failed if anything was found; what was not tried says why. */
public final class Result {
    private final String name;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    public Result(String name) {
        this.name = name;
    }

    public Result figure(String what, Object value) {
        figures.put(what, value);
        return this;
    }

    public Result found(List<Finding> more) {
        more.forEach(finding -> findings.add(finding.toString()));
        return this;
    }

    public Result found(String sentence) {
        findings.add(sentence);
        return this;
    }

    public Result skipped(String what, String why) {
        skipped.add(what + ": " + why);
        return this;
    }

    public String name() {
        return name;
    }

    public Map<String, Object> figures() {
        return figures;
    }

    public List<String> findings() {
        return List.copyOf(findings);
    }

    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    public boolean isGood() {
        return findings.isEmpty();
    }
}
