package nl.weerthuis.housing.vera;

import nl.weerthuis.housing.report.Handled;

/** Takes in records of one kind, in the caller's transaction. */
interface Importer<T extends VeraMessage> {

    VeraKind kind();

    Handled handle(Statement<T> statement);
}
