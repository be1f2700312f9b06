package nl.weerthuis.caseflow.introduction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;

@ApplicationScoped
class IntroductionRepository implements PanacheRepositoryBase<Introduction, UUID> {

    Introduction require(UUID id, RowRule rule) {
        return find("from Introduction i where " + rule.and("i.id = :id"), rule.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("introduction", id));
    }
}
