package nl.weerthuis.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Makes the document say what every service does: problems, headers, keys, paging, security, one server. */
public class OpenApiHouse implements OASFilter {

    private static final String RESOURCE = "Resource";
    private static final String LIMITS = """
            Limits, answered with 4xx: a body of JSON 1 MB, an import 20 MB; JSON 32 deep, a text 20,000 characters, a list \
            1,000 items, a number 15 digits; a page 100 items; the URL 4 kB, all headers 16 kB. An organisation may ask \
            100 times a second (200 at once), search a person 10 times and export 5 times a minute; who shows no valid \
            token is counted by address. `x-limits` says it per operation.""";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setInfo(info(document.getInfo(), ConfigProvider.getConfig()));
        document.setServers(List.of(OASFactory.createServer().url(Api.ROOT)));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(OpenApiParts.BEARER)));
        var components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        OpenApiParts.addTo(components);
        components.addSecurityScheme(
                OpenApiParts.BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OIDC bearer token of the organisation that asks."));
        document.setComponents(components);
        // Not in the description: a service's own takes the place of whatever stands there.
        document.addExtension("x-limits", LIMITS);
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .peek(tag -> tag.setName(tagName(tag.getName())))
                    .toList());
        }
        if (document.getPaths() != null) {
            document.setPaths(relative(document.getPaths()));
        }
    }

    /** Paths stand relative to the server, which carries the version. */
    private static Paths relative(Paths paths) {
        var relative = OASFactory.createPaths();
        var items = new LinkedHashMap<String, PathItem>(paths.getPathItems());
        items.forEach((path, item) -> {
            item.getOperations().forEach((method, operation) -> describe(path, method, item, operation));
            relative.addPathItem(Api.relative(path), item);
        });
        return relative;
    }

    private static void describe(String path, PathItem.HttpMethod method, PathItem item, Operation operation) {
        operation.setOperationId(operationId(operation.getOperationId()));
        if (operation.getTags() != null) {
            operation.setTags(
                    operation.getTags().stream().map(OpenApiHouse::tagName).toList());
        }
        new OpenApiOperation(path, method, item, operation).complete();
    }

    /** Class and method, as in {@code thingList}: stable as long as both keep their names. */
    private static String operationId(String generated) {
        if (generated == null || !generated.contains(RESOURCE + "_")) {
            return generated;
        }
        var parts = generated.split(RESOURCE + "_", 2);
        return Character.toLowerCase(parts[0].charAt(0))
                + parts[0].substring(1)
                + Character.toUpperCase(parts[1].charAt(0))
                + parts[1].substring(1);
    }

    private static String tagName(String generated) {
        return generated.endsWith(" " + RESOURCE)
                ? generated.substring(0, generated.length() - RESOURCE.length() - 1)
                : generated;
    }

    private static Info info(Info given, Config config) {
        var info = Optional.ofNullable(given).orElseGet(OASFactory::createInfo);
        info.setVersion(value(config, "version", "1.0.0"));
        info.setTitle(value(config, "title", info.getTitle()));
        info.setContact(OASFactory.createContact()
                .name(value(config, "contact.name", "Weer Thuis"))
                .email(value(config, "contact.email", "api@weerthuis.example"))
                .url(value(config, "contact.url", "https://weerthuis.example/contact")));
        return info;
    }

    private static String value(Config config, String key, String otherwise) {
        return config.getOptionalValue("weerthuis.api." + key, String.class).orElse(otherwise);
    }
}
