package nl.weerthuis.reporting.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.reporting.sql.Sql;
import nl.weerthuis.reporting.sql.Upsert;

/** Who the parties are, which region they act in, and what they agreed. */
@ApplicationScoped
class OrganisationConsumer implements EventConsumer {

    private static final String REGISTERED =
            Upsert.of("organisation", "organisation_id", "kind", "name", "municipality_codes", "signatory");
    private static final String ADOPTED = """
            insert into agreement (agreement_id, region, version, valid_from, valid_until, municipality_codes,
                party_ids, target_groups)
            values (?, ?, ?, ?, ?, ?, ?::uuid[], ?)
            on conflict (agreement_id) do update set region = excluded.region, version = excluded.version,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                municipality_codes = excluded.municipality_codes, party_ids = excluded.party_ids,
                target_groups = excluded.target_groups
            """;
    private static final String SET = """
            insert into region_parameter (region, valid_from, code, value) values (?, ?, ?, ?)
            on conflict (region, valid_from, code) do update set value = excluded.value
            """;

    private final Sql sql;

    OrganisationConsumer(Sql sql) {
        this.sql = sql;
    }

    record OrganisationRegistered(
            UUID organisationId, String kind, String name, List<String> municipalityCodes, boolean signatory) {

        OrganisationRegistered {
            municipalityCodes = given(municipalityCodes);
        }
    }

    record AgreementAdopted(
            UUID agreementId,
            String region,
            String version,
            LocalDate validFrom,
            LocalDate validUntil,
            List<String> municipalityCodes,
            List<UUID> partyIds,
            List<String> targetGroups) {

        AgreementAdopted {
            municipalityCodes = given(municipalityCodes);
            partyIds = given(partyIds);
            targetGroups = given(targetGroups);
        }
    }

    record ParametersSet(String region, LocalDate validFrom, Map<String, JsonNode> parameters) {

        ParametersSet {
            Objects.requireNonNull(parameters);
        }
    }

    @Override
    public Set<String> channels() {
        return Set.of("allocation-region");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.organisation-registered.v1" -> register(event.as(OrganisationRegistered.class));
            case "nl.weerthuis.agreement-adopted.v1" -> adopt(event.as(AgreementAdopted.class));
            case "nl.weerthuis.parameters-set.v1" -> set(event.as(ParametersSet.class));
            default -> {} // What was counted is for the realisation's consumer.
        }
    }

    private void register(OrganisationRegistered fact) {
        sql.update(
                REGISTERED,
                fact.organisationId(),
                fact.kind(),
                fact.name(),
                fact.municipalityCodes(),
                fact.signatory());
    }

    private void adopt(AgreementAdopted fact) {
        sql.update(
                ADOPTED,
                fact.agreementId(),
                fact.region(),
                fact.version(),
                fact.validFrom(),
                fact.validUntil(),
                fact.municipalityCodes(),
                fact.partyIds(),
                fact.targetGroups());
    }

    private void set(ParametersSet fact) {
        fact.parameters()
                .forEach((code, value) -> sql.update(SET, fact.region(), fact.validFrom(), code, value.asText()));
    }

    private static <T> List<T> given(List<T> several) {
        return several == null ? List.of() : List.copyOf(several);
    }
}
