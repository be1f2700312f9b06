package nl.weerthuis.fhir;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;

/**
 * Looks at every element of a record: an extension that nobody here reads is passed over and named once, and what
 * changes the meaning of all the rest is refused.
 */
final class Walk {

    private static final Set<String> READ = Set.of(Urls.NOMINATION, Urls.OWN_NAME, Urls.OWN_PREFIX, Urls.NAME_PART);
    /** To be understood by whoever reads the resource; we know none. */
    private static final Set<String> CHANGES_ALL = Set.of("modifierExtension", "implicitRules", "contained");

    private final Findings findings;
    private final Set<String> named = new HashSet<>();

    Walk(Findings findings) {
        this.findings = findings;
    }

    void over(Bundle bundle) {
        inside(bundle, "Bundle");
    }

    private void inside(Base element, String path) {
        for (var property : element.children()) {
            var values = property.getValues();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null && !values.get(i).isEmpty()) {
                    one(property, values.get(i), place(path, property, i));
                }
            }
        }
    }

    private void one(Property property, Base value, String here) {
        if (CHANGES_ALL.contains(property.getName())) {
            findings.fault(Issue.Kind.EXTENSION, property.getName().toLowerCase(Locale.ROOT), here);
        } else if (value instanceof Extension extension) {
            var url = extension.getUrl() == null ? "" : extension.getUrl();
            if (!READ.contains(url) && named.add(url)) {
                findings.remark("extension-ignored", here);
            }
        } else {
            inside(value, here);
        }
    }

    private static String place(String path, Property property, int i) {
        var name = property.getName().replace("[x]", "");
        return property.isList() ? "%s.%s[%d]".formatted(path, name, i) : "%s.%s".formatted(path, name);
    }
}
