package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, false",
        "53100, true, false",
        "57P01, true, false",
        "40P01, true, false",
        "25P03, true, false",
        "25P02, false, false",
        "22021, false, true",
        "54000, false, true",
        "23505, false, false",
        ", true, false"
    })
    void passes_by_itself_or_lies_in_what_was_said_or_neither(String state, boolean isPassing, boolean isAboutTheData) {
        var failure = new IllegalStateException(new JournalFailure(new SQLException("declined", state)));

        assertThat(DatabaseTrouble.isPassing(failure)).isEqualTo(isPassing);
        assertThat(DatabaseTrouble.isAboutTheData(failure)).isEqualTo(isAboutTheData);
    }
}
