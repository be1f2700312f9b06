package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coded value of VERA. Its name is read and forgotten; what is no code at all is kept as {@link #UNREADABLE}. */
@Schema(description = "A coded value (VERA: Referentiedata)")
record Codering(
        @Schema(description = "Code (Dutch: code)") String code,

        @Schema(description = "Name, read and forgotten for a code (Dutch: naam)")
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        String naam) {

    static final String UNREADABLE = "?";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,20}");

    Codering {
        // A free text could name a person; a code cannot.
        code = code == null || FORM.matcher(code).matches() ? code : UNREADABLE;
    }

    static String codeOf(Codering codering) {
        return codering == null ? null : codering.code();
    }

    static boolean is(Codering codering, String code) {
        return code.equals(codeOf(codering));
    }
}
