package nl.weerthuis.faults.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.weerthuis.faults.region.FaultRegion;
import org.junit.jupiter.api.Test;

class PointTest {
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z_]+)[,;]?$");

    @Test
    void the_points_are_those_of_the_platform() throws IOException {
        var source = Files.readString(FaultRegion.root()
                .resolve("platform/runtime/src/main/java/nl/weerthuis/platform/fault/CrashPoint.java"));
        List<String> named = CONSTANT.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(named).hasSize(18);
        assertThat(Arrays.stream(Point.values()).map(Enum::name)).containsExactlyElementsOf(named);
    }

    @Test
    void a_rule_names_the_point_and_the_time() {
        assertThat(Reaper.rule(Point.AUDIT_APPENDED, 3))
                .contains("equals(\"AUDIT_APPENDED\")")
                .contains("== 3")
                .contains("killJVM()");
    }
}
