package nl.weerthuis.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseflowTest {

    @Test
    void nothing_is_kept_while_caseflow_is_away_and_that_is_said() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var caseflow = new Caseflow(new ObjectMapper(), URI.create("http://127.0.0.1:" + nobody + "/"));

        var declined = catchThrowableOfType(
                Declined.class, () -> caseflow.upsert(Records.parse("{}"), Map.of("Authorization", "Bearer x")));

        assertThat(declined.status()).isEqualTo(503);
        assertThat(declined.issues()).extracting(Issue::code).containsExactly("caseflow-away");
    }
}
