package nl.weerthuis.caseflow.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.client.Bsn;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.consent.ConsentScope;
import nl.weerthuis.caseflow.consent.ConsentStatement;
import nl.weerthuis.caseflow.municipality.AreaCode;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.caseflow.origin.Origin;
import nl.weerthuis.caseflow.origin.OriginView;
import nl.weerthuis.caseflow.parameter.AgeSpan;
import nl.weerthuis.caseflow.precondition.Evidence;
import nl.weerthuis.caseflow.precondition.EvidenceKind;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.PreconditionStatus;
import nl.weerthuis.caseflow.precondition.PreconditionView;
import nl.weerthuis.caseflow.profile.DwellingNeeds.Need;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.profile.SearchProfile;
import nl.weerthuis.caseflow.support.Support;

/** A dossier in which nothing is missing, so that whatever a reader is not shown was left out on purpose. */
final class FullDossier {

    static final LocalDate DAY = LocalDate.parse("2026-02-01");

    static final Identity IDENTITY = identity(Bsn.of("999993653"));
    static final Identity WITHOUT_BSN = identity(null);
    static final Identity OLD = new Identity("Voorbeeld", null, "Sam", LocalDate.parse("1960-01-01"), null, null);

    static final OriginView ORIGIN = origin("because");
    static final OriginView WITHOUT_MOTIVATION = origin(null);

    private static final Evidence SEEN = new Evidence(EvidenceKind.BENEFIT_DECISION, DAY, null);
    static final List<PreconditionView> PRECONDITIONS = List.of(precondition("waived, because", SEEN, "somebody"));
    static final List<PreconditionView> WITHOUT_REASONS = List.of(precondition(null, null, null));

    static final Household HOUSEHOLD = Household.of(1, List.of(Household.Child.born(2024)), false);
    static final SearchProfile PROFILE = profile(List.of(AreaCode.of("0034")), List.of(AreaCode.of("0995")));
    static final SearchProfile WITHOUT_EXCLUSIONS = profile(List.of(AreaCode.of("0034")), List.of());
    static final SearchProfile WITHOUT_AREAS = profile(List.of(), List.of());

    static final Support SUPPORT = support("number 1");
    static final Support WITHOUT_INDICATION = support(null);
    static final List<ConsentStatement> CONSENTS =
            List.of(new ConsentStatement(OrganisationKind.CORPORATION, ConsentScope.HOUSING, null, null));

    private FullDossier() {}

    static Dossier of(CaseSheet sheet) {
        return of(sheet, IDENTITY, SUPPORT);
    }

    static Dossier of(CaseSheet sheet, Identity client, Support support) {
        return new Dossier(
                sheet,
                "own key 12",
                Optional.ofNullable(client),
                ORIGIN,
                new Need(HOUSEHOLD, PROFILE),
                PRECONDITIONS,
                Optional.ofNullable(support),
                CONSENTS,
                new AgeSpan(18, 23));
    }

    private static Identity identity(Bsn bsn) {
        return new Identity("Voorbeeld", "van", "Sam", LocalDate.parse("2007-02-01"), bsn, "06-00000000");
    }

    private static OriginView origin(String motivation) {
        return new OriginView(
                Origin.Basis.EXCEPTION,
                MunicipalityCode.of("0995"),
                List.of(),
                Origin.ExceptionCode.NETWORK,
                MunicipalityCode.of("0034"),
                motivation,
                DAY);
    }

    private static PreconditionView precondition(String reason, Evidence evidence, String waivedBy) {
        return new PreconditionView(
                PreconditionCode.INCOME,
                PreconditionStatus.WAIVED,
                PreconditionCode.Step.CONTRACT,
                OrganisationKind.MUNICIPALITY,
                DAY,
                reason,
                DAY,
                evidence,
                DAY.plusDays(90),
                waivedBy);
    }

    private static SearchProfile profile(List<AreaCode> areas, List<AreaCode> exclusions) {
        return new SearchProfile(2, SearchProfile.RentClass.RENT_CAP_SMALL, true, areas, exclusions);
    }

    private static Support support(String indication) {
        return new Support(UUID.fromString("5d1f8c3a-0d0e-4a2b-9b1c-7e6f5a4b3c09"), 6, DAY, null, indication);
    }
}
