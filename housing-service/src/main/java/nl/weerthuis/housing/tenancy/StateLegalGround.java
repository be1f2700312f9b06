package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.platform.web.EntityTags;

/** Why a contract may be temporary: said afterwards, where the landlord's own system could not say it. */
@ApplicationScoped
class StateLegalGround {

    private final OwnTenancies own;

    StateLegalGround(OwnTenancies own) {
        this.own = own;
    }

    record Command(UUID tenancyId, String ifMatch, LegalGround ground) {}

    @Transactional
    Tenancy handle(Command command) {
        var tenancy = own.lock(command.tenancyId()).tenancy();
        EntityTags.require(command.ifMatch(), tenancy.sheet().version());
        tenancy.stateGround(command.ground());
        own.flush();
        return tenancy;
    }
}
