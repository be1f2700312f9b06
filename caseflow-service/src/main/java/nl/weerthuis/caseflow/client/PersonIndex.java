package nl.weerthuis.caseflow.client;

/** What a person is found by, without being readable: within one organisation, and within the region for doubles. */
record PersonIndex(byte[] bsn, byte[] bsnInRegion, byte[] personInRegion, byte[] birthInRegion) {

    static final PersonIndex NONE = new PersonIndex(null, null, null, null);
}
