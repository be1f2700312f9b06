package nl.weerthuis.housing.vera;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;

/** Whatever another system delivers: each message is bound or has faults, or the delivery is declined. */
class VeraReaderFuzzTest {

    private static final VeraReader READER = new VeraReader(5_000);
    private static final VeraBinding BINDING = new VeraBinding(READER);
    private static final List<Class<? extends VeraMessage>> SHAPES = Stream.of(VeraKind.values())
            .<Class<? extends VeraMessage>>map(VeraKind::shape)
            .toList();

    @FuzzTest(maxDuration = "30s")
    void a_delivery_is_read_or_declined(FuzzedDataProvider data) {
        var byLine = data.consumeBoolean();
        var shape = data.pickValue(SHAPES);
        try {
            READER.entries(data.consumeRemainingAsBytes(), byLine).stream()
                    .filter(entry -> entry.node() != null)
                    .forEach(entry -> BINDING.bind(entry.node().deepCopy(), shape)
                            .message()
                            .ifPresent(VeraReaderFuzzTest::mapped));
        } catch (Problem declined) {
            // As it should be.
        }
    }

    private static void mapped(VeraMessage message) {
        READER.reduced(message);
        if (message instanceof Eenheid unit) {
            var mapping = new UnitMapping("4711", unit, null);
            var draft = mapping.draft();
            if (mapping.faults(draft).isEmpty()) {
                draft.details();
            }
        }
        if (message instanceof Huurovereenkomst contract
                && ContractMapping.stage(contract).isPresent()) {
            new ContractMapping(contract, null).terms();
        }
    }
}
