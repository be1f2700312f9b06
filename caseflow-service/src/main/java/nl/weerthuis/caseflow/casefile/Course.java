package nl.weerthuis.caseflow.casefile;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What others decided about a case: municipality, table, offer, tenancy, keys. Each fact gives the next course. */
@Embeddable
@Schema(description = "What was decided about the case (Dutch: verloop)")
public record Course(
        @Schema(description = "Municipality that will receive (Dutch: ontvangende gemeente)")
        String assignedMunicipality,

        @Schema(description = "Ground of that: ORIGIN, EXCEPTION or POPULATION (Dutch: grondslag van de toedeling)")
        String assignmentBasis,

        @Schema(description = "Conditions of the table, as codes (Dutch: voorwaarden)")
        List<String> conditions,

        @Schema(description = "When a dwelling was offered (Dutch: aangeboden op)")
        LocalDate offeredOn,

        @Schema(description = "When the answer is due (Dutch: reactietermijn)")
        Instant answerBy,

        @Schema(description = "Day on which the dwelling is viewed, as its beginning (Dutch: dag van de bezichtiging)")
        Instant viewingAt,

        @Schema(description = "Municipality of the dwelling (Dutch: gemeente van de woning)")
        String allocatedMunicipality,

        @Schema(description = "Form of the contract (Dutch: contractvorm)")
        String contractForm,

        @Schema(description = "When the keys are planned (Dutch: geplande sleuteldatum)")
        LocalDate plannedKeyDate,

        @Schema(description = "When it is judged whether the contract passes to the client (Dutch: omklapdatum)")
        LocalDate flipReviewOn,

        @Schema(description = "When the keys were handed over (Dutch: sleuteldatum)")
        LocalDate keyDate) {

    static final Course NONE = new Course(null, null, List.of(), null, null, null, null, null, null, null, null);

    public Course assignedTo(String municipality, String basis) {
        return new Course(
                municipality,
                basis,
                conditions,
                offeredOn,
                answerBy,
                viewingAt,
                allocatedMunicipality,
                contractForm,
                plannedKeyDate,
                flipReviewOn,
                keyDate);
    }

    public Course decidedWith(List<String> given) {
        return new Course(
                assignedMunicipality,
                assignmentBasis,
                List.copyOf(given),
                offeredOn,
                answerBy,
                viewingAt,
                allocatedMunicipality,
                contractForm,
                plannedKeyDate,
                flipReviewOn,
                keyDate);
    }

    public Course offered(LocalDate on, Instant answer) {
        return new Course(
                assignedMunicipality, assignmentBasis, conditions, on, answer, null, null, null, null, null, null);
    }

    public Course viewing(Instant at) {
        return new Course(
                assignedMunicipality,
                assignmentBasis,
                conditions,
                offeredOn,
                answerBy,
                at,
                allocatedMunicipality,
                contractForm,
                plannedKeyDate,
                flipReviewOn,
                keyDate);
    }

    public Course allocatedTo(String municipality) {
        return new Course(
                assignedMunicipality,
                assignmentBasis,
                conditions,
                offeredOn,
                answerBy,
                viewingAt,
                municipality,
                contractForm,
                plannedKeyDate,
                flipReviewOn,
                keyDate);
    }

    public Course contracted(String form, LocalDate planned, LocalDate flipReview) {
        return new Course(
                assignedMunicipality,
                assignmentBasis,
                conditions,
                offeredOn,
                answerBy,
                viewingAt,
                allocatedMunicipality,
                form,
                planned,
                flipReview,
                keyDate);
    }

    public Course keysPlanned(LocalDate planned) {
        return contracted(contractForm, planned, flipReviewOn);
    }

    public Course housed(LocalDate on, String municipality) {
        return new Course(
                assignedMunicipality,
                assignmentBasis,
                conditions,
                offeredOn,
                answerBy,
                viewingAt,
                municipality,
                contractForm,
                plannedKeyDate,
                flipReviewOn,
                on);
    }

    /** The offer is over: what belonged to it goes, what the table and the key said stays. */
    public Course offerEnded() {
        return offered(null, null);
    }

    /** A new search: the municipality stays, the table is asked again. */
    Course begunAgain() {
        return NONE.assignedTo(assignedMunicipality, assignmentBasis);
    }
}
