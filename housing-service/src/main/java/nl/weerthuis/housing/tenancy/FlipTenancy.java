package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** A second contract on the same home, in the tenant's own name: one placement, counted once. */
@ApplicationScoped
class FlipTenancy {

    private final OwnTenancies own;
    private final ContractForms forms;
    private final TenancyHistory history;
    private final Outbox outbox;

    FlipTenancy(OwnTenancies own, ContractForms forms, TenancyHistory history, Outbox outbox) {
        this.own = own;
        this.forms = forms;
        this.history = history;
        this.outbox = outbox;
    }

    record Command(
            UUID tenancyId, ContractForm contractForm, LegalGround legalGround, LocalDate startOn, LocalDate endOn) {}

    @Transactional
    Tenancy handle(Command command) {
        var home = own.lock(command.tenancyId());
        var tenancy = home.tenancy();
        tenancy.requireFlipAhead();
        var second = second(command, tenancy.sheet());
        requireFit(second, tenancy.sheet(), home.dwelling());
        flip(tenancy, second, null);
        own.flush();
        return tenancy;
    }

    /** In the caller's transaction; whoever calls has locked the dwelling and the tenancy. */
    void flip(Tenancy tenancy, TenancyTerms second, String reference) {
        var before = tenancy.sheet();
        var facts = tenancy.flip(second, reference);
        history.contractEnded(before, second.startOn().minusDays(1));
        outbox.append(facts);
    }

    private static TenancyTerms second(Command command, TenancySheet tenancy) {
        return new TenancyTerms(
                command.contractForm(),
                command.legalGround(),
                command.startOn(),
                command.endOn(),
                tenancy.terms().plannedKeyDate(),
                null);
    }

    private void requireFit(TenancyTerms second, TenancySheet tenancy, Premises dwelling) {
        List<Violation> faults = new ArrayList<>();
        if (second.contractForm() == ContractForm.FLIP) {
            faults.add(Violation.of("/contractForm", "second-contract-in-own-name"));
        } else {
            faults.addAll(second.faults());
        }
        if (!second.startOn().isAfter(tenancy.terms().startOn())) {
            faults.add(Violation.of(
                    "/startOn", "second-contract-too-early", tenancy.terms().startOn()));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        forms.requireFor(dwelling, second.contractForm(), second.startOn());
    }
}
