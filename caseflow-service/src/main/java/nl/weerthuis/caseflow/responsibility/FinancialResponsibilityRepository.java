package nl.weerthuis.caseflow.responsibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FinancialResponsibilityRepository implements PanacheRepositoryBase<FinancialResponsibility, UUID> {}
