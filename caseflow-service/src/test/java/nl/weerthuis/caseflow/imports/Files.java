package nl.weerthuis.caseflow.imports;

/** Files of nominations, as a provider sends them. */
public final class Files {

    public static final String HEADER = String.join(
            ";",
            "clientReference;familyName;prefix;givenNames;birthDate;bsn;contact;targetGroup;facilityList;facilityCode",
            "readyOn;adults;childBirthYears;originBasis;originMunicipality;originEvidence;exceptionCode",
            "requestedMunicipality;motivation;rooms;rentClass;stepFree;areas;exclusions;preconditions",
            "supportStartOn;consents");

    /** A line without faults; the reference is to be filled in. */
    public static final String GOOD = String.join(
            ";",
            "%s;Voorbeeld;van der;Sam;1990-05-17;999900006;0612345678;SHELTERED_LIVING;WMO020;15",
            "2026-01-15;1;2019 2021;KNOWN;GM0034;PERSONS_REGISTER:2024-03-01;",
            ";;3;RENT_CAP_SMALL;false;0034 BU00340101;0995;INCOME=MET DEBT=IN_PROGRESS",
            "2026-02-01;REGION:TABLE CORPORATION:HOUSING:2027-12-31");

    private Files() {}
}
