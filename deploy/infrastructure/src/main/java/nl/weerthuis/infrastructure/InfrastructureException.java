package nl.weerthuis.infrastructure;

/** Why the database or the broker does not run, as one sentence for the person who started it. */
public class InfrastructureException extends RuntimeException {
    public InfrastructureException(String sentence) {
        super(sentence);
    }

    public InfrastructureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
