package nl.weerthuis.local;

import nl.weerthuis.local.issuer.DemoUsers;
import nl.weerthuis.local.loading.OwnSystem;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.PortPlan;
import nl.weerthuis.local.terminal.Console;
import nl.weerthuis.local.vera.VeraSystem;

/** What a newcomer needs to know once everything runs. */
final class Welcome {
    private final PortPlan ports;
    private final boolean fhir;

    Welcome(PortPlan ports, boolean fhir) {
        this.ports = ports;
        this.fhir = fhir;
    }

    void print(Console console) {
        console.print("");
        for (var part : Part.services()) {
            console.print("  %-11s %s/v1   description: %2$s/v1/openapi.json   health: %2$s/q/health"
                    .formatted(part.label(), ports.url(part)));
        }
        if (fhir) {
            console.print("  %-11s %s/v1/fhir   description: %2$s/v1/fhir/openapi.json   health: %2$s/q/health"
                    .formatted(Part.FHIR.label(), ports.url(Part.FHIR)));
        }
        console.print("  %-11s %s   configuration: %2$s/.well-known/openid-configuration"
                .formatted(Part.ISSUER.label(), ports.url(Part.ISSUER)));
        console.print("  %-11s 127.0.0.1:%d, database weerthuis".formatted("postgres", ports.port(Part.POSTGRES)));
        console.print("  %-11s 127.0.0.1:%d".formatted("broker", ports.port(Part.BROKER)));
        console.print("  %-11s http://localhost:%d/%s/log   what a corporation's own system was told"
                .formatted("vera", VeraSystem.port(System.getenv()), OwnSystem.CORPORATION));
        console.print("");
        console.print("  Who can log in (client id, secret, roles, organisation):");
        for (var user : DemoUsers.load().all()) {
            console.print("    %-16s %-21s %-18s %s"
                    .formatted(user.user(), user.secret(), String.join(",", user.roles()), user.organisationName()));
        }
        console.print("");
        console.print("  A first call, as the coordinator of the table:");
        console.print("    curl -s -H \"Authorization: Bearer $(deploy/up --token sanne)\" %s/v1/organisations"
                .formatted(ports.url(Part.ALLOCATION)));
        console.print("");
        console.print("  Ctrl-C stops everything.");
    }
}
