package nl.weerthuis.housing.vera;

/** A message of a corporation's own system, cut down to what is used here. None of its fields can hold a person. */
interface VeraMessage {

    /** Key in the system of record. */
    String idExtern();

    /** Organisation that the message speaks for, in that system's own words. */
    String idOrganisatie();
}
