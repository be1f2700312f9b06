package nl.weerthuis.housing.tenancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was reported wrongly. */
@Schema(
        description =
                "KEY_DATE: the keys were handed over on another day; END: it did not end; COUNT: the tenant was back"
                        + " so soon that it was no home (Dutch: sleuteldatum, einde, meetellen)")
enum CorrectionSubject {
    KEY_DATE,
    END,
    COUNT
}
