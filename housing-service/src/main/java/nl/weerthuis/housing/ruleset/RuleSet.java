package nl.weerthuis.housing.ruleset;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;

/** The numbers of rent and tenancy law from a day on. Never changed: what was decided by it stays explained by it. */
@Entity
class RuleSet {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private String edition;
    private LocalDate validFrom;
    private String source;

    @Enumerated(EnumType.STRING)
    private RuleSetStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rule_figure", joinColumns = @JoinColumn(name = "rule_set_id"))
    private Set<Figure> figures = new LinkedHashSet<>();

    private List<String> temporaryGrounds;
    private String loadedBy;
    private LocalDate loadedOn;
    private String adoptedBy;
    private LocalDate adoptedOn;

    protected RuleSet() {}

    private RuleSet(UUID id, String region, RuleSetFile file) {
        this.id = id;
        this.region = region;
        this.edition = file.edition();
        this.validFrom = file.validFrom();
        this.source = file.source();
        this.status = RuleSetStatus.LOADED;
        this.figures.addAll(file.numbers());
        this.temporaryGrounds = List.copyOf(file.temporaryGrounds());
    }

    /** Of one region, waiting for a second person. */
    static RuleSet loaded(String region, RuleSetFile file, String by, LocalDate today) {
        var set = new RuleSet(UUID.randomUUID(), region, file);
        set.loadedBy = by;
        set.loadedOn = today;
        return set;
    }

    /** Comes with the release, for all regions. */
    static RuleSet shipped(UUID id, RuleSetFile file, LocalDate today) {
        var set = new RuleSet(id, null, file);
        set.loadedOn = today;
        set.status = RuleSetStatus.ADOPTED;
        set.adoptedOn = today;
        return set;
    }

    /** By somebody else than who loaded it. */
    List<Event> adopt(String by, LocalDate today) {
        if (!status.next().contains(RuleSetStatus.ADOPTED)) {
            throw Problem.conflict("rule-set-adopted");
        }
        if (by.equals(loadedBy)) {
            throw Problem.conflict("second-person-needed");
        }
        status = RuleSetStatus.ADOPTED;
        adoptedBy = by;
        adoptedOn = today;
        return adopted();
    }

    List<Event> adopted() {
        return List.of(new RentRulesSet(id, region, edition, validFrom, numbers(), temporaryGrounds()));
    }

    /** By code, in the order of their names. */
    Map<String, Long> numbers() {
        return figures.stream()
                .collect(Collectors.toMap(
                        figure -> figure.code().name(), Figure::number, (one, same) -> one, TreeMap::new));
    }

    List<String> toBeConfirmed() {
        return figures.stream()
                .filter(Figure::toBeConfirmed)
                .map(figure -> figure.code().name())
                .sorted()
                .toList();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String region() {
        return region;
    }

    String edition() {
        return edition;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String source() {
        return source;
    }

    RuleSetStatus status() {
        return status;
    }

    List<String> temporaryGrounds() {
        return List.copyOf(temporaryGrounds);
    }

    String loadedBy() {
        return loadedBy;
    }

    LocalDate loadedOn() {
        return loadedOn;
    }

    String adoptedBy() {
        return adoptedBy;
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }
}
