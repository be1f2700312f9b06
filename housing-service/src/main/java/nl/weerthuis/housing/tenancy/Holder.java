package nl.weerthuis.housing.tenancy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In whose name the contract stands. Who that is, this service does not know. */
@Schema(description = "In whose name the contract stands (Dutch: op naam van zorgaanbieder, op naam van huurder)")
enum Holder {
    PROVIDER,
    TENANT
}
