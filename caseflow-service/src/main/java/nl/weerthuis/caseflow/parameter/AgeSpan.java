package nl.weerthuis.caseflow.parameter;

/** Ages from the first up to, and not including, the last. */
public record AgeSpan(int from, int below) {

    public boolean includes(int age) {
        return age >= from && age < below;
    }
}
