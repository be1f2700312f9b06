package nl.weerthuis.caseflow.casefile;

/**
 * A fact of a case is stated otherwise than before; told to other features in the same transaction.
 *
 * @param before as it was stated, never null
 * @param after as it is stated from now on
 */
public record FactChanged(CaseSheet sheet, Fact fact, Object before, Object after) {

    @Override
    public String toString() {
        return "FactChanged[%s]".formatted(fact);
    }
}
