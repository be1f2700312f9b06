package nl.weerthuis.caseflow.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request to be erased is not granted: Wmo 2015, article 5.3.5, knows these two. */
@Schema(
        description = "Ground of refusal (Dutch: weigeringsgrond: de wet verbiedt vernietiging, aanmerkelijk belang van"
                + " een ander)")
enum RefusalGround {
    LEGAL_DUTY,
    SUBSTANTIAL_INTEREST_OF_ANOTHER
}
