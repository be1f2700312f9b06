package nl.weerthuis.allocation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.allocation.event.CaseEvent.Answer;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final UUID CASE = UUID.fromString("3f0d2c0e-6a0b-4f0e-9a54-3b1f4d3a7c01");
    private static final UUID SESSION = UUID.fromString("8b7f6f0a-0f5e-4b9d-8f64-5a0a9e3d2c02");
    private static final UUID INTRODUCTION = UUID.fromString("c6a1f7d2-77a2-4a3c-9c0e-1d2e3f4a5b03");
    private static final UUID OFFER = UUID.fromString("5d9e1c34-2b6f-4c8a-b7d1-6e5f4a3b2c04");
    private static final UUID DWELLING = UUID.fromString("a2b4c6d8-1e3f-4a5b-8c7d-9e0f1a2b3c05");
    private static final UUID CORPORATION = UUID.fromString("e1d2c3b4-a596-4877-9665-544332211006");
    private static final UUID SET = UUID.fromString("f0e1d2c3-b4a5-4968-8776-655443322107");
    private static final UUID REALISATION = UUID.fromString("0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c08");
    private static final UUID WITHDRAWAL = UUID.fromString("7c6d5e4f-3a2b-4c1d-9e8f-0a1b2c3d4e09");
    private static final UUID SIGNAL = UUID.fromString("9f8e7d6c-5b4a-4938-8271-605f4e3d2c0a");
    private static final UUID LANDLORDS = UUID.fromString("519a1c2d-3e4f-4a5b-8c7d-9e0f1a2b3c4d");
    private static final ProtectionLevel LEVEL = ProtectionLevel.STANDARD;

    static Stream<Event> caseEvents() {
        return Stream.of(
                new CaseEvent.MunicipalityAssigned(
                        CASE, LEVEL, "0995", AssignmentBasis.POPULATION, SET, on("2026-01-14")),
                new CaseEvent.CaseTabled(CASE, LEVEL, SESSION, on("2026-02-02")),
                new CaseEvent.TableDecisionTaken(
                        CASE, LEVEL, SESSION, TableOutcome.ADMITTED_WITH_CONDITIONS, List.of("DEBT"), on("2026-02-02")),
                new CaseEvent.CaseOffered(CASE, LEVEL, on("2026-02-05"), on("2026-02-12")),
                new CaseEvent.IntroductionGranted(
                        CASE, LEVEL, INTRODUCTION, CORPORATION, "HOUSING_OFFER", on("2026-02-12")),
                new CaseEvent.CaseViewingPlanned(CASE, LEVEL, Instant.parse("2026-02-08T23:00:00Z")),
                new CaseEvent.CaseOfferAnswered(CASE, LEVEL, Answer.REFUSED, "SURROUNDINGS", on("2026-02-10")),
                new CaseEvent.CaseAllocated(CASE, LEVEL, "0995", on("2026-02-16")),
                new CaseEvent.CaseOfferEnded(CASE, LEVEL, OfferOutcome.EXPIRED, on("2026-02-13")),
                new CaseEvent.IntroductionEnded(CASE, LEVEL, INTRODUCTION, on("2026-02-13")),
                new CaseEvent.CaseContracted(
                        CASE, LEVEL, ContractForm.FLIP, on("2026-03-01"), on("2027-03-01"), on("2026-02-20")),
                new CaseEvent.CaseKeyDatePlanned(CASE, LEVEL, on("2026-03-02")),
                new CaseEvent.CaseHoused(CASE, LEVEL, on("2026-03-02"), "0995"),
                new CaseEvent.CaseKeyDateCorrected(CASE, LEVEL, on("2026-03-03"), on("2026-03-06")),
                new CaseEvent.CaseFlipPostponed(CASE, LEVEL, on("2027-09-01"), on("2027-03-01")),
                new CaseEvent.CaseFlipped(CASE, LEVEL, "REGULAR", on("2027-09-01")),
                new CaseEvent.CaseTenancyEnded(CASE, LEVEL, "GIVEN_NOTICE", on("2028-01-31")),
                new CaseEvent.CaseTenancyResumed(CASE, LEVEL, on("2028-02-04")),
                new CaseEvent.CaseSignalled(CASE, LEVEL, SIGNAL, "ARREARS", on("2026-11-02"), on("2026-11-09")));
    }

    static Stream<Event> offerEvents() {
        return Stream.of(
                new OfferEvent.OfferRequested(
                        OFFER,
                        DWELLING,
                        Instant.parse("2026-02-13T23:00:00Z"),
                        ContractForm.REGULAR,
                        FitVerdict.FITS_WITH_WARNINGS,
                        "flevoland-1/fit-1",
                        true,
                        RentVerdict.ABOVE_NORM,
                        "nl-2026",
                        on("2026-02-05")),
                new OfferEvent.OfferAccepted(OFFER, on("2026-02-10")),
                new OfferEvent.OfferConfirmed(OFFER, on("2026-02-16")),
                new OfferEvent.OfferClosed(OFFER, OfferOutcome.REFUSED, "SURROUNDINGS", on("2026-02-10")),
                new OfferEvent.OfferFlipAdvised(OFFER, "EXTEND", on("2027-02-20")),
                new OfferEvent.OfferSignalAnswered(OFFER, LANDLORDS, "ARRANGEMENT_MADE", on("2026-11-05")));
    }

    static Stream<Event> regionEvents() {
        return Stream.of(
                new RegionEvent.OrganisationRegistered(
                        CORPORATION, OrganisationKind.CORPORATION, "Woonstichting Dijkzicht", List.of("0995"), true),
                new RegionEvent.AgreementAdopted(
                        SET,
                        "flevoland",
                        1,
                        on("2025-01-01"),
                        on("2026-12-31"),
                        List.of("0034", "0995"),
                        List.of(CORPORATION),
                        List.of("SHELTERED_LIVING", "YOUTH_CARE")),
                new RegionEvent.ParametersSet(
                        SET,
                        "flevoland",
                        on("2026-01-01"),
                        new TreeMap<>(Map.of("SOCIAL_LIMIT", 93_293, "REALISATION_RELEASE", "IMMEDIATE"))),
                new RegionEvent.RealisationCounted(
                        REALISATION, "0995", CORPORATION, "SHELTERED_LIVING", "2026-H1", 1, on("2026-03-02")),
                new RegionEvent.RealisationCorrected(
                        REALISATION, "0995", CORPORATION, "SHELTERED_LIVING", "2026-H2", 1, true, on("2026-07-04")),
                new RegionEvent.AccessWithdrawn(
                        WITHDRAWAL, "f8e7d6c5", CORPORATION, List.of("housing-officer"), on("2026-03-05")),
                new RegionEvent.AccessRestored(
                        WITHDRAWAL, "f8e7d6c5", CORPORATION, List.of("housing-officer"), on("2026-03-09")));
    }

    @ParameterizedTest
    @MethodSource("caseEvents")
    void facts_about_a_case_are_what_was_agreed(Event event) {
        GoldenEvents.of("allocation-case").holds(event);
    }

    @ParameterizedTest
    @MethodSource("offerEvents")
    void facts_about_an_offer_are_what_was_agreed(Event event) {
        GoldenEvents.of("allocation-offer").holds(event);
    }

    @ParameterizedTest
    @MethodSource("regionEvents")
    void facts_about_the_region_are_what_was_agreed(Event event) {
        GoldenEvents.of("allocation-region").holds(event);
    }

    @Test
    void every_fact_has_its_example() {
        assertThat(types(CaseEvent.class)).containsExactlyInAnyOrderElementsOf(examples("allocation-case"));
        assertThat(types(OfferEvent.class)).containsExactlyInAnyOrderElementsOf(examples("allocation-offer"));
        assertThat(types(RegionEvent.class)).containsExactlyInAnyOrderElementsOf(examples("allocation-region"));
    }

    private static List<String> examples(String channel) {
        return GoldenEvents.of(channel).types();
    }

    private static List<String> types(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .map(type -> type.getAnnotation(EventType.class).value())
                .toList();
    }

    private static LocalDate on(String date) {
        return LocalDate.parse(date);
    }
}
