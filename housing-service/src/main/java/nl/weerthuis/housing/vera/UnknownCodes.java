package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.housing.code.CodeLists;
import nl.weerthuis.platform.problem.Violation;

/** Codes that VERA's lists do not have today. They are kept and pointed out, never a reason to refuse. */
@ApplicationScoped
class UnknownCodes {

    private final CodeLists lists;
    private final Clock clock;

    UnknownCodes(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    List<Violation> of(Eenheid eenheid) {
        var found = new ArrayList<Violation>();
        check(found, "/soort", "EENHEIDSOORT", eenheid.soort());
        check(found, "/detailSoort", "EENHEIDDETAILSOORT", eenheid.detailSoort());
        check(found, "/status", "EENHEIDSTATUS", eenheid.status());
        check(found, "/detailStatus", "EENHEIDDETAILSTATUS", eenheid.detailStatus());
        check(found, "/aangemerktHuurtoeslag", "AANGEMERKTHUURTOESLAG", eenheid.aangemerktHuurtoeslag());
        check(found, "/doelgroep", "DOELGROEP", eenheid.doelgroep());
        check(found, "/toegankelijkheidslabel", "TOEGANKELIJKHEIDSLABEL", eenheid.toegankelijkheidslabel());
        return found;
    }

    List<Violation> of(Publicatie publicatie) {
        var found = new ArrayList<Violation>();
        check(found, "/status", "PUBLICATIESTATUS", publicatie.status());
        check(found, "/detailStatus", "PUBLICATIEDETAILSTATUS", publicatie.detailStatus());
        check(found, "/model", "PUBLICATIEMODEL", publicatie.model());
        return found;
    }

    List<Violation> of(Huurovereenkomst overeenkomst) {
        var found = new ArrayList<Violation>();
        check(found, "/soort", "OVEREENKOMSTSOORT", overeenkomst.soort());
        check(found, "/detailSoort", "OVEREENKOMSTDETAILSOORT", overeenkomst.detailSoort());
        check(found, "/status", "OVEREENKOMSTSTATUS", overeenkomst.status());
        check(found, "/eindeReden", "EINDEREDEN", overeenkomst.eindeReden());
        check(found, "/eindeDetailReden", "EINDEDETAILREDEN", overeenkomst.eindeDetailReden());
        return found;
    }

    List<Violation> of(Kandidaat kandidaat) {
        var found = new ArrayList<Violation>();
        check(found, "/status", "KANDIDAATSTATUS", kandidaat.status());
        check(found, "/detailStatus", "KANDIDAATDETAILSTATUS", kandidaat.detailStatus());
        return found;
    }

    List<Violation> of(Aanbieding aanbieding) {
        var found = new ArrayList<Violation>();
        check(found, "/status", "AANBIEDINGSTATUS", aanbieding.status());
        check(found, "/detailStatus", "AANBIEDINGDETAILSTATUS", aanbieding.detailStatus());
        return found;
    }

    List<Violation> of(Huuropzegging opzegging) {
        var found = new ArrayList<Violation>();
        check(found, "/status", "HUUROPZEGGINGSTATUS", opzegging.status());
        return found;
    }

    private void check(List<Violation> found, String path, String list, Codering codering) {
        var code = Codering.codeOf(codering);
        if (code != null && !lists.knows(list, code, LocalDate.now(clock))) {
            found.add(Violation.of(path + "/code", "unknown-vera-code", list));
        }
    }
}
