package nl.weerthuis.caseflow.origin;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.platform.crypto.SubjectKey;

/** The origin of one case, decided explicitly and never derived from an address (domain notes, 4.1). */
@Entity
class OriginFinding {

    private static final String PLACE = "origin_finding.motivation";

    @Id
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Origin.Basis basis;

    private String municipality;
    private List<String> evidence;

    @Enumerated(EnumType.STRING)
    private Origin.ExceptionCode exceptionCode;

    private String requestedMunicipality;
    private byte[] motivation;
    private LocalDate establishedOn;
    private String establishedBy;

    OriginFinding() {}

    OriginFinding(UUID caseId) {
        this.caseId = caseId;
    }

    void establish(Origin origin, SubjectKey key, LocalDate on, String by) {
        basis = origin.basis();
        municipality = digits(origin.municipality());
        evidence = origin.evidence().stream().map(OriginFinding::text).toList();
        exceptionCode = origin.exceptionCode();
        requestedMunicipality = digits(origin.requestedMunicipality());
        motivation = key.encrypt(PLACE, origin.motivation());
        establishedOn = on;
        establishedBy = by;
    }

    /** @param key null once the client was erased: then the motivation is gone */
    OriginView view(SubjectKey key) {
        return new OriginView(
                basis,
                code(municipality),
                evidence.stream().map(OriginFinding::evidence).toList(),
                exceptionCode,
                code(requestedMunicipality),
                key == null ? null : key.decrypt(PLACE, motivation),
                establishedOn);
    }

    boolean isException() {
        return basis == Origin.Basis.EXCEPTION;
    }

    void erase() {
        motivation = null;
    }

    private static String digits(MunicipalityCode code) {
        return code == null ? null : code.digits();
    }

    /** As it was accepted, also when the municipality has merged since. */
    private static MunicipalityCode code(String digits) {
        return digits == null ? null : new MunicipalityCode(digits);
    }

    private static String text(Origin.Evidence evidence) {
        return evidence.on() == null ? evidence.kind().name() : evidence.kind() + "|" + evidence.on();
    }

    private static Origin.Evidence evidence(String text) {
        var parts = text.split("\\|");
        return new Origin.Evidence(
                Origin.EvidenceKind.valueOf(parts[0]), parts.length == 1 ? null : LocalDate.parse(parts[1]));
    }
}
