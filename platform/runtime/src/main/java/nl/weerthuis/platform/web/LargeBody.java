package nl.weerthuis.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This operation takes more than the usual megabyte: up to the limit of an import, or of a stream. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LargeBody {

    /** Read while it comes in and never held as a whole, so that it may be as large as the service lets a stream be. */
    boolean streamed() default false;
}
