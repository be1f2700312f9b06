package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.vera.Codering.codeOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.housing.tenancy.ContractForm;
import nl.weerthuis.housing.tenancy.EndCode;
import nl.weerthuis.housing.tenancy.Ending;
import nl.weerthuis.housing.tenancy.ReportTenancy.Stage;
import nl.weerthuis.housing.tenancy.TenancyTerms;
import nl.weerthuis.platform.problem.Violation;

/** From a Huurovereenkomst to our own words (INTEROP 1.3, 1.4 C). */
final class ContractMapping {

    /** Nijmegen: at least one year in the provider's name (DOMAIN 3.7). Used where a message gives no end. */
    private static final int FLIP_REVIEW_MONTHS = 12;

    private static final Map<String, Stage> STAGES = Map.of(
            "VOO", Stage.PREPARED,
            "GOE", Stage.PREPARED,
            "LOP", Stage.SIGNED,
            "GEA", Stage.CANCELLED,
            "BEE", Stage.ENDED,
            "ONT", Stage.ENDED,
            "VER", Stage.ENDED);
    private static final Map<String, EndCode> ENDINGS =
            Map.of("OPZ", EndCode.GIVEN_NOTICE, "ONT", EndCode.DISSOLVED, "VER", EndCode.ANNULLED);
    private static final Map<String, ContractForm> FORMS = Map.of(
            "ONB", ContractForm.REGULAR,
            "TIJ", ContractForm.TEMPORARY,
            "JON", ContractForm.YOUTH);
    /** Forms that VERA has no code for: what was offered says more than its code. */
    private static final Set<String> WITHOUT_CODE = Set.of("THREE_PARTY", "SECOND_CHANCE", "COMBINED_CARE");

    private static final Map<String, String> PLACES =
            Map.of("/startOn", "/begindatum", "/endOn", "/einddatum", "/flipReviewOn", "/einddatum");

    private final Huurovereenkomst contract;
    private final String offeredForm;
    private final List<Violation> flags = new ArrayList<>();

    /** @param offeredForm contract form of the offer, null if unknown */
    ContractMapping(Huurovereenkomst contract, String offeredForm) {
        this.contract = contract;
        this.offeredForm = offeredForm;
    }

    /** Empty when the state of the contract does not concern us: notice given, a code nobody knows. */
    static Optional<Stage> stage(Huurovereenkomst contract) {
        return Optional.ofNullable(codeOf(contract.status())).map(STAGES::get);
    }

    TenancyTerms terms() {
        var form = form();
        if (form == ContractForm.TEMPORARY) {
            // VERA has no field for it. The contract stands; the ground is asked for afterwards.
            flags.add(Violation.of("/detailSoort/code", "legal-ground-missing"));
        }
        var endOn = form == ContractForm.REGULAR ? null : contract.einddatum();
        return new TenancyTerms(form, null, contract.begindatum(), endOn, contract.begindatum(), flipReviewOn(form));
    }

    /** Rules that the terms break; the ground, which cannot be sent, left aside. */
    static List<Violation> faults(TenancyTerms terms) {
        return terms.faults().stream()
                .filter(fault -> !fault.path().equals("/legalGround"))
                .map(fault -> Violation.of(
                        PLACES.getOrDefault(fault.path(), fault.path()),
                        fault.code(),
                        fault.args().toArray()))
                .toList();
    }

    Ending ending(LocalDate today) {
        var code = ENDINGS.getOrDefault(String.valueOf(codeOf(contract.eindeReden())), EndCode.EXPIRED);
        // Wijziging tenaamstelling: the omklap.
        var renamed = Codering.is(contract.eindeDetailReden(), "WIJ");
        return new Ending(
                renamed ? EndCode.RENAMED : code, contract.einddatum() == null ? today : contract.einddatum());
    }

    List<Violation> flags() {
        return List.copyOf(flags);
    }

    private ContractForm form() {
        if (contract.throughProvider() || contract.relaties() == null && "FLIP".equals(offeredForm)) {
            return ContractForm.FLIP;
        }
        var known = FORMS.get(String.valueOf(codeOf(contract.detailSoort())));
        if (known == ContractForm.REGULAR && offeredForm != null && WITHOUT_CODE.contains(offeredForm)) {
            return ContractForm.valueOf(offeredForm);
        }
        if (known != null) {
            return known;
        }
        flags.add(Violation.of("/detailSoort", "contract-form-assumed"));
        return Boolean.TRUE.equals(contract.bepaaldeTijd()) ? ContractForm.TEMPORARY : ContractForm.REGULAR;
    }

    private LocalDate flipReviewOn(ContractForm form) {
        if (form != ContractForm.FLIP) {
            return null;
        }
        flags.add(Violation.of("/einddatum", "flip-review-assumed"));
        return contract.einddatum() == null
                ? contract.begindatum().plusMonths(FLIP_REVIEW_MONTHS)
                : contract.einddatum();
    }
}
