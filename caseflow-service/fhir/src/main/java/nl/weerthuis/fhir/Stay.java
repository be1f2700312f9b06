package nl.weerthuis.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;

/** Reads the stay that ends: kind of facility, ready on, and our own extension. A diagnosis is dropped. */
final class Stay {

    private static final Set<String> LISTS = Set.of("WMO020", "JZ020");
    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    private final Findings findings;
    private final Places places;

    Stay(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    void read(EpisodeOfCare episode, String path, ObjectNode nomination) {
        if (episode.getStatus() != EpisodeOfCareStatus.ACTIVE) {
            findings.fault(Issue.Kind.BUSINESSRULE, "episode-active", path + ".status");
        }
        if (episode.hasDiagnosis()) {
            findings.remark("diagnosis-dropped", path + ".diagnosis");
        }
        facility(episode, path, nomination);
        readyOn(episode, path, nomination);
        extension(episode, path, nomination);
    }

    private void facility(EpisodeOfCare episode, String path, ObjectNode nomination) {
        places.put("/facilityKind", path + ".type");
        var found = new ArrayList<Coding>();
        episode.getType()
                .forEach(type -> type.getCoding().stream()
                        .filter(coding -> coding.hasSystem() && LISTS.contains(list(coding)))
                        .forEach(found::add));
        if (found.size() != 1) {
            findings.fault(Issue.Kind.REQUIRED, "one-facility", path + ".type", found.size());
            return;
        }
        nomination
                .putObject("facilityKind")
                .put("list", list(found.get(0)))
                .put("code", found.get(0).getCode());
    }

    private static String list(Coding coding) {
        return coding.getSystem().startsWith(Urls.FACILITY) ? coding.getSystem().substring(Urls.FACILITY.length()) : "";
    }

    private void readyOn(EpisodeOfCare episode, String path, ObjectNode nomination) {
        var here = path + ".period.end";
        places.put("/readyOn", here);
        if (!episode.getPeriod().hasEnd()) {
            findings.fault(Issue.Kind.REQUIRED, "required", here);
        } else if (episode.getPeriod().getEndElement().getPrecision().ordinal() < TemporalPrecisionEnum.DAY.ordinal()) {
            findings.fault(Issue.Kind.VALUE, "whole-date", here);
        } else {
            nomination.put("readyOn", day(episode.getPeriod().getEndElement()));
        }
    }

    private static String day(DateTimeType moment) {
        return moment.getPrecision() == TemporalPrecisionEnum.DAY
                ? moment.getValueAsString()
                : moment.getValue().toInstant().atZone(DUTCH).toLocalDate().toString();
    }

    private void extension(EpisodeOfCare episode, String path, ObjectNode nomination) {
        var here = "%s.extension('%s')".formatted(path, Urls.NOMINATION);
        places.extension(here);
        var found = episode.getExtensionsByUrl(Urls.NOMINATION);
        if (found.size() != 1) {
            findings.fault(Issue.Kind.REQUIRED, "one-nomination", here, found.size());
            return;
        }
        new NominationExtension(findings, places).read(found.get(0), here, nomination);
    }
}
