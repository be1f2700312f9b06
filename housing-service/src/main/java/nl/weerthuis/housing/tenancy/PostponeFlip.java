package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.parameter.RegionParameters;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The review says: not yet. It is looked at again on a later day, within the months that the region gives. */
@ApplicationScoped
class PostponeFlip {

    private final OwnTenancies own;
    private final TenancyHistory history;
    private final RegionParameters parameters;
    private final Outbox outbox;
    private final Clock clock;

    PostponeFlip(OwnTenancies own, TenancyHistory history, RegionParameters parameters, Outbox outbox, Clock clock) {
        this.own = own;
        this.history = history;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    record Command(UUID tenancyId, PostponementReason reason, LocalDate reviewOn) {}

    @Transactional
    Tenancy handle(Command command) {
        var tenancy = own.lock(command.tenancyId()).tenancy();
        var before = tenancy.sheet();
        var today = LocalDate.now(clock);
        var facts = tenancy.postponeFlip(command.reviewOn(), today);
        requireLater(before, command.reviewOn(), today);
        history.postponed(before, command.reason(), command.reviewOn());
        outbox.append(facts);
        own.flush();
        return tenancy;
    }

    private void requireLater(TenancySheet tenancy, LocalDate reviewOn, LocalDate today) {
        var terms = tenancy.terms();
        if (!reviewOn.isAfter(terms.flipReviewOn()) || !reviewOn.isAfter(today)) {
            throw Problem.invalid(Violation.of("/reviewOn", "review-not-later", terms.flipReviewOn()));
        }
        var months = parameters.flipLongestMonths(tenancy.region(), terms.startOn());
        var longest = terms.startOn().plusMonths(months);
        var latest = terms.endOn() != null && terms.endOn().isBefore(longest) ? terms.endOn() : longest;
        if (reviewOn.isAfter(latest)) {
            throw Problem.invalid(Violation.of("/reviewOn", "review-too-late", latest));
        }
    }
}
