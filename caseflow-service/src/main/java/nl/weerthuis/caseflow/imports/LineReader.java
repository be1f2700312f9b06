package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.TargetGroup;
import nl.weerthuis.caseflow.client.Bsn;
import nl.weerthuis.caseflow.client.Identity;
import nl.weerthuis.caseflow.municipality.AreaCode;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.origin.Origin;
import nl.weerthuis.caseflow.profile.Household;
import nl.weerthuis.caseflow.profile.SearchProfile;
import nl.weerthuis.caseflow.support.ShortTermReason;
import nl.weerthuis.caseflow.support.Support;
import nl.weerthuis.platform.problem.Violation;

/** Makes a nomination of a line, judged by the same rules as one that comes as JSON. */
@ApplicationScoped
class LineReader {

    private static final Set<String> ABSENT = Set.of("NotNull", "NotBlank");

    private final Validator validator;

    LineReader(Validator validator) {
        this.validator = validator;
    }

    /** Null when the line has faults. */
    Nomination read(Line line, Faults faults) {
        if (!line.fits()) {
            faults.ofLine(Violation.of("", "wrong-number-of-cells"));
            return null;
        }
        var cells = new Cells(line, faults);
        var nomination = cells.part("", () -> nomination(cells));
        if (nomination != null) {
            validator.validate(nomination).forEach(violation -> faults.add(fault(violation)));
        }
        return faults.isEmpty() ? nomination : null;
    }

    private static Nomination nomination(Cells cells) {
        return new Nomination(
                cells.text(Column.CLIENT_REFERENCE),
                client(cells),
                cells.code(Column.TARGET_GROUP, TargetGroup.class),
                facility(cells),
                cells.date(Column.READY_ON),
                cells.date(Column.WAITING_SINCE),
                household(cells),
                origin(cells),
                profile(cells),
                PreconditionCells.read(cells),
                support(cells),
                ConsentCells.read(cells),
                AnswerCells.read(cells));
    }

    private static Identity client(Cells cells) {
        return new Identity(
                cells.text(Column.FAMILY_NAME),
                cells.text(Column.PREFIX),
                cells.text(Column.GIVEN_NAMES),
                cells.date(Column.BIRTH_DATE),
                cells.value(Column.BSN, Bsn::of),
                cells.text(Column.CONTACT));
    }

    private static FacilityKind facility(Cells cells) {
        var list = cells.code(Column.FACILITY_LIST, FacilityKind.CodeList.class);
        var code = cells.text(Column.FACILITY_CODE);
        return cells.part("/facilityKind", () -> new FacilityKind(list, code));
    }

    private static Household household(Cells cells) {
        var adults = cells.whole(Column.ADULTS);
        var children = cells.values(Column.CHILD_BIRTH_YEARS, LineReader::child);
        var pets = cells.truth(Column.PETS);
        var members = cells.values(Column.MEMBERS, LineReader::member);
        var kinds = cells.values(Column.PET_KINDS, text -> Cells.code(text, Household.PetKind.class));
        return cells.part("/household", () -> new Household(adults, children, pets, members, kinds));
    }

    /** {@code 2019}, or {@code 2019:3} for who is there three nights a week. */
    private static Household.Child child(String text) {
        var parts = text.split(":", 2);
        return new Household.Child(Cells.whole(parts[0]), parts.length == 1 ? null : Cells.whole(parts[1]));
    }

    /** {@code PARTNER:1988}. */
    private static Household.Member member(String text) {
        var parts = text.split(":", 2);
        return new Household.Member(
                Cells.code(parts[0], Household.Relation.class), Cells.whole(parts.length == 1 ? "" : parts[1]));
    }

    private static Origin origin(Cells cells) {
        var basis = cells.code(Column.ORIGIN_BASIS, Origin.Basis.class);
        var municipality = cells.value(Column.ORIGIN_MUNICIPALITY, MunicipalityCode::of);
        var evidence = cells.values(Column.ORIGIN_EVIDENCE, LineReader::evidence);
        var exception = cells.code(Column.EXCEPTION_CODE, Origin.ExceptionCode.class);
        var requested = cells.value(Column.REQUESTED_MUNICIPALITY, MunicipalityCode::of);
        var motivation = cells.text(Column.MOTIVATION);
        return cells.part("/origin", () -> new Origin(basis, municipality, evidence, exception, requested, motivation));
    }

    private static SearchProfile profile(Cells cells) {
        return new SearchProfile(
                cells.whole(Column.ROOMS),
                cells.code(Column.RENT_CLASS, SearchProfile.RentClass.class),
                cells.truth(Column.STEP_FREE),
                cells.values(Column.AREAS, AreaCode::of),
                cells.values(Column.EXCLUSIONS, AreaCode::of));
    }

    private static Support support(Cells cells) {
        if (!cells.has(
                Column.SUPPORT_PROVIDER_ID,
                Column.SUPPORT_HOURS_PER_WEEK,
                Column.SUPPORT_START_ON,
                Column.SUPPORT_UNTIL,
                Column.INDICATION_NUMBER,
                Column.SUPPORT_SHORT_TERM_REASON)) {
            return null;
        }
        var provider = cells.id(Column.SUPPORT_PROVIDER_ID);
        var hours = cells.whole(Column.SUPPORT_HOURS_PER_WEEK);
        var start = cells.date(Column.SUPPORT_START_ON);
        var until = cells.date(Column.SUPPORT_UNTIL);
        var indication = cells.text(Column.INDICATION_NUMBER);
        var reason = cells.code(Column.SUPPORT_SHORT_TERM_REASON, ShortTermReason.class);
        return cells.part("/supportArrangement", () -> new Support(provider, hours, start, until, indication, reason));
    }

    /** {@code PERSONS_REGISTER:2024-05-31}, the date if there is one. */
    private static Origin.Evidence evidence(String text) {
        var parts = text.split(":", 2);
        return new Origin.Evidence(
                Cells.code(parts[0], Origin.EvidenceKind.class), parts.length == 1 ? null : Cells.date(parts[1]));
    }

    private static Violation fault(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = ABSENT.contains(name)
                ? "required"
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        var place = "/" + violation.getPropertyPath().toString().replaceAll("[.\\[\\]]+", "/");
        return new Violation(place, code, violation.getMessage());
    }
}
