package nl.weerthuis.housing.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import nl.weerthuis.platform.problem.Problem;

/**
 * The way of a contract to the tenant's own name.
 *
 * @param state null where there is nothing to flip
 * @param advice what the care provider advised last, in allocation's words; null if nothing
 */
@Embeddable
record Flip(
        @Enumerated(EnumType.STRING) @Column(name = "flip_state")
        FlipState state,

        @Column(name = "flip_postponements") int postponements,
        LocalDate flippedOn,
        @Column(name = "flip_advice") String advice,
        @Column(name = "flip_advised_on") LocalDate advisedOn) {

    static Flip of(ContractForm form) {
        return new Flip(form == ContractForm.FLIP ? FlipState.PLANNED : null, 0, null, null, null);
    }

    /** @param form of the contract that holds: what was signed by an older release says nothing else */
    boolean isAhead(ContractForm form) {
        return state == null ? form == ContractForm.FLIP : !state.next().isEmpty();
    }

    Flip postponed() {
        return new Flip(FlipState.POSTPONED, postponements + 1, flippedOn, advice, advisedOn);
    }

    Flip done(LocalDate on) {
        return new Flip(FlipState.FLIPPED, postponements, on, advice, advisedOn);
    }

    Flip advised(String what, LocalDate on) {
        return new Flip(state, postponements, flippedOn, what, on);
    }

    void requireAhead(ContractForm form) {
        if (!isAhead(form)) {
            throw state == null ? Problem.conflict("no-flip-contract") : Problem.conflict("flipped-before", flippedOn);
        }
    }
}
